package org.zhunsheng.kernel.figure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Figure.External;
import org.zhunsheng.kernel.figure.Reference.Kind;
import org.zhunsheng.kernel.figure.ReferenceRefused.Fault;

/**
 * What is asked of whoever enters a value from outside, or one that was published.
 *
 * @param value a rate as a fraction of one
 */
public record ReferenceDraft(
        @Schema(description = "指标编号") @Nullable String figure,
        @Schema(example = "2022") @Nullable Integer year,
        @Schema(description = "数值；率写成小数") @Nullable BigDecimal value,
        @Schema(description = "是否“余”（不少于）") @Nullable Boolean lowerBound,
        @Schema(description = "来源文件的标题和文号") @Nullable String source,
        @Schema(description = "对该数值负责的签字人") @Nullable String signer,
        @Schema(description = "签字日期") @Nullable LocalDate signedOn) {

    private static final int LONGEST = 200;
    private static final int DIGITS = 18;

    /** As an entry, or refused with all that is missing or wrong. */
    Reference entered(UUID id, Catalogue catalogue, String account, Instant at, LocalDate today) {
        var faults = new ArrayList<Fault>();
        @Nullable Figure found = figure == null ? null : catalogue.find(figure).orElse(null);
        var asked = require(faults, found, "figure", "没有这个指标，请从指标目录中选取");
        var number = require(faults, value, "value", "请填写数值");
        var of = require(faults, year, "year", "请填写年份");
        var day = require(faults, signedOn, "signedOn", "请填写签字日期");
        var paper = text(faults, source, "source", "来源文件");
        var who = text(faults, signer, "signer", "签字人");
        if (of != null && (of < 1949 || of > today.getYear())) faults.add(new Fault("year", "年份须在 1949 与今年之间"));
        if (day != null && day.isAfter(today)) faults.add(new Fault("signedOn", "签字日期不能在今天以后"));
        if (number != null && (number.precision() > DIGITS || number.scale() > 10 || number.scale() < -DIGITS))
            faults.add(new Fault("value", "数值的位数太多"));
        if (!faults.isEmpty()
                || asked == null
                || number == null
                || of == null
                || day == null
                || paper == null
                || who == null) throw new ReferenceRefused(faults);
        var kind = asked.question() instanceof External ? Kind.EXTERNAL : Kind.PUBLISHED;
        return new Reference(
                id, asked.id(), of, kind, number, Boolean.TRUE.equals(lowerBound), paper, who, day, account, at);
    }

    private static <T> @Nullable T require(List<Fault> faults, @Nullable T value, String field, String message) {
        if (value == null) faults.add(new Fault(field, message));
        return value;
    }

    private static @Nullable String text(List<Fault> faults, @Nullable String text, String field, String name) {
        if (text == null || text.isBlank()) faults.add(new Fault(field, "请填写" + name));
        else if (text.length() > LONGEST) faults.add(new Fault(field, name + "最多 " + LONGEST + " 个字"));
        return text == null ? null : text.strip();
    }
}
