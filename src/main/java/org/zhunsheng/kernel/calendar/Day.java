package org.zhunsheng.kernel.calendar;

import java.time.LocalDate;

/**
 * One day in the derivation of a due date.
 *
 * @param counted whether the day is one of those the span counts; a last day reached only by rolling over is not
 * @param reason why it is counted, or is not, in Chinese
 * @param mark its kind, for the calendar picture
 */
public record Day(LocalDate date, boolean counted, String reason, Mark mark) {

    /** The kinds of day in a derivation; the sign is what the picture prints beside the colour. */
    public enum Mark {
        OPENING("起", "起算日（不计入）"),
        COUNTED("计", "计入"),
        MAKE_UP("班", "调休上班（计入）"),
        REST("休", "休息日（不计入）"),
        PAUSED("停", "暂停计时（不计入）"),
        ROLLED("顺", "末日顺延"),
        DUE("届", "届满日");

        private final String sign;
        private final String label;

        Mark(String sign, String label) {
            this.sign = sign;
            this.label = label;
        }

        public String sign() {
            return sign;
        }

        public String label() {
            return label;
        }
    }
}
