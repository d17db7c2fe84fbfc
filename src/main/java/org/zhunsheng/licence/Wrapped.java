package org.zhunsheng.licence;

import java.util.ArrayList;
import java.util.List;

/** Text set in the two widths of Song type: Chinese characters one em, Latin letters and digits half an em. */
final class Wrapped {

    private static final String NOT_FIRST = "，。、；：！？）》”’〕";

    private Wrapped() {}

    static boolean isWide(char c) {
        return c >= 0x2000;
    }

    /** Width in ems. */
    static double width(String text) {
        int halves = 0;
        for (int i = 0; i < text.length(); i++) {
            halves += isWide(text.charAt(i)) ? 2 : 1;
        }
        return halves / 2.0;
    }

    /** The text in lines of at most so many ems; never empty, and never with a line that begins with a closing mark. */
    static List<String> lines(String text, double ems) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            double width = 0;
            for (int i = 0; i < paragraph.length(); i++) {
                char c = paragraph.charAt(i);
                double advance = isWide(c) ? 1 : 0.5;
                boolean pairSplit = Character.isLowSurrogate(c);
                if (width + advance > ems && NOT_FIRST.indexOf(c) < 0 && !pairSplit) {
                    lines.add(line.toString());
                    line.setLength(0);
                    width = 0;
                }
                if (!Character.isISOControl(c)) {
                    line.append(c);
                    width += pairSplit ? 0 : advance;
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
