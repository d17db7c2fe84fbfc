package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers a year's whole catalogue as the product does, from the sums of days. */
public final class YearOfFigures {

    private final Figures figures;
    private final RollUps rollUps;
    private final String district;

    /** Finds the parts of a running product. */
    public interface Parts {
        <T> T get(Class<T> type);
    }

    public YearOfFigures(Parts parts, String district) {
        this.figures = parts.get(Figures.class);
        this.rollUps = parts.get(RollUps.class);
        this.district = district;
    }

    /** Sums up what is not yet. */
    public void sumUp() {
        rollUps.refresh(district);
    }

    public Map<String, BigDecimal> of(int year) {
        var values = new LinkedHashMap<String, BigDecimal>();
        for (var figure : figures.year(district, year)) if (figure.value() != null) values.put(figure.id(), figure.value());
        return values;
    }
}
