package org.zhunsheng.rating;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One word on one case through one channel.
 *
 * @param caseId null for a case that is known by its number alone
 * @param department code of the organisation that handled the case
 * @param remark what the rater wrote
 */
public record Rating(
        String district,
        UUID id,
        String caseNumber,
        @Nullable UUID caseId,
        String department,
        @Nullable String item,
        Channel channel,
        Score score,
        @Nullable String remark,
        Instant ratedAt,
        String ratedBy) {}
