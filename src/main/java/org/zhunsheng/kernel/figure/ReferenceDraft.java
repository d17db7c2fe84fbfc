package org.zhunsheng.kernel.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Reference.Kind;

/**
 * What is asked of whoever enters a value from outside, or one that was published.
 *
 * @param value a rate as a fraction of one
 */
record ReferenceDraft(
        @Schema(example = "catalogue.compression-rate.city") String figure,
        @Schema(example = "2022") int year,
        @JsonProperty(defaultValue = "EXTERNAL") @Nullable Kind kind,
        @Schema(example = "0.8438") BigDecimal value,
        @Nullable Boolean lowerBound,
        @Schema(description = "来源文件的标题和文号") String source,
        @Schema(description = "对该数值负责的签字人") String signer,
        @Schema(description = "签字日期") LocalDate signedOn) {

    Reference entered(UUID id, String account, Instant at) {
        return new Reference(
                id,
                figure,
                year,
                kind == null ? Kind.EXTERNAL : kind,
                value,
                Boolean.TRUE.equals(lowerBound),
                source.strip(),
                signer.strip(),
                signedOn,
                account,
                at);
    }
}
