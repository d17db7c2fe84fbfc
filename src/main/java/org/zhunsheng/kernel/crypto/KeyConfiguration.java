package org.zhunsheng.kernel.crypto;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhunsheng.kernel.database.DataDirectory;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    KeyDirectory keyDirectory(
            DataDirectory data, @Value("${zhunsheng.keys.password:#{null}}") @Nullable String password) {
        return new KeyDirectory(data.path().resolve("keys"), password);
    }
}
