package org.zhunsheng.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhunsheng.kernel.access.Doorway;

/** The links that stand on every page. A module may add its own; these are the ones everybody looks for first. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final String[] OFFICIALS = {"clerk", "approver", "officer", "head", "legal", "leader", "auditor"};

    @Bean
    Doorway doorToHome() {
        return Doorway.portal("/", "首页", 0);
    }

    @Bean
    Doorway doorToGuides() {
        return Doorway.portal("/items", "办事指南", 10);
    }

    @Bean
    Doorway doorToOwnCases() {
        return new Doorway("/my/cases", "我的办件", Doorway.Area.PORTAL, 20, Set.of("resident", "enterprise", "agent"));
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

    @Bean
    Doorway doorToToDo() {
        return Doorway.workbench("/workbench", "待办", 0, OFFICIALS);
    }

    @Bean
    Doorway doorToMonitoring() {
        return Doorway.workbench("/monitoring", "监测", 10, "head", "legal", "leader", "auditor");
    }
}
