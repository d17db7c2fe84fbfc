package org.zhunsheng.sample;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.party.IdType;

/** Somebody who does not exist and applies for something. */
record Applicant(
        String account,
        String name,
        IdType idType,
        String idNumber,
        @Nullable String phone) {}
