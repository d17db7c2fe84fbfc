package org.zhunsheng.kernel.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: by Argon2id, 16 MiB, two passes. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberingEncoder(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }
}
