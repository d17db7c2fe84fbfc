package org.zhunsheng.kernel.calendar;

/**
 * What a statute counts its time limits in. The word 日 alone means different things in different statutes (working days
 * throughout the 行政许可法, calendar days from fifteen upwards in the 行政处罚法): which one is meant is the procedure
 * file's to say, never guessed here.
 */
public enum TermUnit {
    /** 工作日: a Monday to Friday that no notice made a rest day, or a weekend day that a notice made a workday. */
    WORKING_DAYS("working day", "个工作日", "工作日"),
    /** 日, counted as calendar days. */
    DAYS("day", "日", "日"),
    /** 月: to the day of the same number, or the month's last day where that day does not exist. */
    MONTHS("month", "个月", "月"),
    /** 年: twelve months each. */
    YEARS("year", "年", "年");

    private final String word;
    private final String suffix;
    private final String label;

    TermUnit(String word, String suffix, String label) {
        this.word = word;
        this.suffix = suffix;
        this.label = label;
    }

    /** The unit as a form names it. */
    public String label() {
        return label;
    }

    String word() {
        return word;
    }

    String suffix() {
        return suffix;
    }
}
