package org.zhunsheng.kernel.crypto;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    KeyDirectory keyDirectory(
            @Value("${zhunsheng.data:./data}") Path data,
            @Value("${zhunsheng.keys.password:#{null}}") @Nullable String password) {
        return new KeyDirectory(data.resolve("keys"), password);
    }
}
