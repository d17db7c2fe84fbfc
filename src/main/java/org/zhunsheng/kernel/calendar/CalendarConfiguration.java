package org.zhunsheng.kernel.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhunsheng.kernel.access.OpenPath;

/** What of the calendar is open to anyone. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    OpenPath deadlinePage() {
        return OpenPath.get("/calendar");
    }

    @Bean
    OpenPath deadlineCall() {
        return OpenPath.get("/api/v1/calendar/deadline");
    }

    @Bean
    OpenPath noticeDaysCall() {
        return OpenPath.get("/api/v1/calendar/days");
    }
}
