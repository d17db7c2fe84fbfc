package org.zhunsheng.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhunsheng.kernel.access.Doorway;

/**
 * The links that stand on every page. A module with pages of its own adds its own; these lead to what belongs to no
 * single role.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    Doorway doorToGuides() {
        return Doorway.portal("/items", "办事指南", 10);
    }

    @Bean
    Doorway doorToVerification() {
        return Doorway.portal("/verify", "证照核验", 30);
    }

    @Bean
    Doorway doorToDecisions() {
        return Doorway.portal("/published", "决定公示", 40);
    }

    @Bean
    Doorway doorToFiguresForAll() {
        return Doorway.portal("/figures", "数据", 50);
    }

    @Bean
    Doorway doorToDeadlines() {
        return Doorway.portal("/calendar", "期限计算", 60);
    }
}
