package org.zhunsheng.kernel.procedure;

/**
 * What is wrong with an act: of which kind, and in words that tell how it should have been.
 *
 * @param said for the one who tried it, or for the one who reviews the file
 */
public record Fault(Kind kind, String said) {

    /** In what an act can be wrong. */
    public enum Kind {
        /** in a stage where it has no place, or a second time */
        ORDER("程序顺序"),
        /** without the step that must come before it */
        BEFORE("缺少前置程序"),
        /** against a condition that the law puts on it */
        CONDITION("不符合条件"),
        /** by somebody who had a hand in what should have been separate */
        SEPARATION("职能未分离"),
        /** by or with somebody who was recused */
        RECUSED("应当回避"),
        /** by fewer persons than the law asks for */
        OFFICERS("执法人员不足"),
        /** by somebody whose certificate had expired or never was */
        CERTIFICATE("执法证件无效"),
        /** by a body that was not composed, did not meet or did not vote as it must */
        BODY("集体决定不合规"),
        /** announced too late */
        NOTICE("未提前通知"),
        /** extended without need, too often or too far */
        EXTENSION("延期不合规"),
        /** with something left out of its form */
        CONTENT("记载不全"),
        /** without a paper that belongs to it */
        PAPER("缺少材料"),
        /** after the last day */
        LATE("超过期限"),
        /** never done, though its last day has passed */
        OMITTED("应办未办"),
        /** under a name that the procedure does not know */
        UNKNOWN("程序没有的行为");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
