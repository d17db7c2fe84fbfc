package org.zhunsheng.kernel.figure;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.AskedDistrict;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Scope;

/** What of the figures, and of the records behind them, the present actor may see: the one place that says so. */
@Component
class Asker {

    private final CurrentActor current;
    private final AskedDistrict districts;

    Asker(CurrentActor current, AskedDistrict districts) {
        this.current = current;
        this.districts = districts;
    }

    String district(@Nullable String asked) {
        return districts.of(asked);
    }

    /** Officers see all figures of their district, anyone else the public ones. */
    boolean isOfficerOf(String district) {
        return !sight(district).stranger();
    }

    Sight sight(String district) {
        return current.find().map(actor -> sight(Scope.of(actor), district)).orElseGet(() -> stranger(district));
    }

    private static Sight sight(Scope scope, String district) {
        return switch (scope) {
            case Scope.Whole(var own) when own.equals(district) -> Sight.whole(district);
            case Scope.Organisations(var own, var organisations)
            when own.equals(district) -> new Sight(district, organisations, false);
            default -> stranger(district);
        };
    }

    private static Sight stranger(String district) {
        return new Sight(district, null, true);
    }

    Figure mayAsk(Figure figure, String district) {
        if (!figure.open() && !isOfficerOf(district)) throw new AccessDeniedException("本指标只供工作人员查看");
        return figure;
    }

    FigureTable mayAsk(FigureTable table, String district) {
        if (!table.open() && !isOfficerOf(district)) throw new AccessDeniedException("本统计表只供工作人员查看");
        return table;
    }

    void mustBeOfficerOf(String district) {
        if (!isOfficerOf(district)) throw new AccessDeniedException("勾稽核对和参照值只供工作人员查看");
    }
}
