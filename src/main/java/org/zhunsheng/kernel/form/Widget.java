package org.zhunsheng.kernel.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a field is shown; its word is what {@code x-widget} says in a form file. */
public enum Widget {
    TEXT("text"),
    TEXTAREA("textarea"),
    DATE("date"),
    MONEY("money"),
    NUMBER("number"),
    RADIO("radio"),
    SELECT("select"),
    CHECKS("checks"),
    YES_NO("yes-no"),
    /** A statement that can only be agreed to: {@code const: true}. */
    TICK("tick"),
    ATTACHMENT("attachment"),
    PARTY("party"),
    REGION("region"),
    OFFICERS("officers"),
    /** Several texts, one a line. */
    LINES("lines"),
    GROUP("group"),
    REPEAT("repeat");

    private final String word;

    Widget(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Optional<Widget> of(String word) {
        return Arrays.stream(values())
                .filter(widget -> widget.word.equals(word))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Widget::word).collect(Collectors.joining("、"));
    }
}
