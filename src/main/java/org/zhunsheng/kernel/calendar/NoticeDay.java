package org.zhunsheng.kernel.calendar;

import java.time.LocalDate;

/**
 * A day on which the yearly holiday notice of the State Council (国务院办公厅 关于部分节假日安排的通知) departs from the
 * ordinary week.
 *
 * @param name the festival it belongs to, for example 国庆节
 */
public record NoticeDay(LocalDate date, Kind kind, String name) {

    /** What the notice makes of the day. */
    public enum Kind {
        /** 放假: a rest day, whatever its weekday. */
        HOLIDAY("放假"),
        /** 调休上班: a workday, though it falls on a weekend. */
        WORKDAY("上班"),
        /** 照常: an earlier arrangement is taken back; the weekday decides again. */
        ORDINARY("照常");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
