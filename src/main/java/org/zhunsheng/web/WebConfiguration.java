package org.zhunsheng.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.zhunsheng.kernel.access.CurrentActor;

/** The order in which a request passes: its size, then who sends it, then whether it was answered before. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final int SECURITY = -100;

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            @Value("${zhunsheng.web.limit.text:2MB}") DataSize text,
            @Value("${zhunsheng.web.limit.upload:50MB}") DataSize upload,
            @Value("${zhunsheng.web.limit.import:512MB}") DataSize bulk,
            Problems problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimit(text, upload, bulk, problems));
        filter.setOrder(SECURITY - 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Idempotency> idempotency(
            AnsweredRequests answered, CurrentActor current, Problems problems) {
        var filter = new FilterRegistrationBean<>(new Idempotency(answered, current, problems));
        filter.addUrlPatterns("/api/v1/*");
        filter.setOrder(SECURITY + 10);
        return filter;
    }

    /** Would look for a file behind every link of every page; see {@link Assets}. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> noFilesBehindLinks() {
        var filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setEnabled(false);
        return filter;
    }
}
