package org.zhunsheng.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.calendar.TermUnit;

/**
 * A matter as the API shows it; the fields are called as in the import file, in camelCase.
 *
 * @param statutoryDays 法定时限, in {@code statutoryUnit}; null where no law sets one
 * @param handling {@code instant} or {@code promise}
 */
record ItemView(
        String code,
        int version,
        LocalDate validFrom,
        String name,
        String type,
        String typeName,
        String department,
        String procedure,
        @Nullable Integer statutoryDays,
        @Nullable TermUnit statutoryUnit,
        @Nullable String statutoryArticle,
        @Nullable Integer promisedDays,
        @Nullable TermUnit promisedUnit,
        String handling,
        List<String> channels,
        int visits,
        int onlineDepth,
        @Nullable String reform,
        boolean commitment,
        @Nullable String tolerance,
        Item.@Nullable Licence licence,
        List<Item.Material> materials,
        Item.Guide guide) {

    static ItemView of(ItemVersion version) {
        var item = version.item();
        var statutory = item.limits().statutory();
        var promised = item.limits().promised();
        var reform = item.relief().reform();
        var tolerance = item.relief().tolerance();
        return new ItemView(
                item.code(),
                version.version(),
                version.validFrom(),
                item.name(),
                item.type(),
                item.typeName(),
                item.department(),
                item.procedure(),
                length(statutory),
                unit(statutory),
                item.limits().article(),
                length(promised),
                unit(promised),
                item.handling().instant() ? "instant" : "promise",
                item.handling().channels(),
                item.handling().visits(),
                item.handling().onlineDepth(),
                reform == null ? null : reform.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                item.relief().commitment(),
                tolerance == null ? null : tolerance.toString(),
                item.licence(),
                item.materials(),
                item.guide());
    }

    private static @Nullable Integer length(@Nullable Span span) {
        return span == null ? null : span.length();
    }

    private static @Nullable TermUnit unit(@Nullable Span span) {
        return span == null ? null : span.unit();
    }
}
