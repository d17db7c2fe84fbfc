package org.zhunsheng.kernel.district;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The district whose house this is: what a visitor who has not logged in is shown.
 *
 * @param code GB/T 2260, six digits
 */
@Component
public record HomeDistrict(
        @Value("${zhunsheng.district:150624}") String code) {}
