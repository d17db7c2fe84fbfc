package org.zhunsheng.kernel.district;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a county's divisions from an indented list, in which each line writes only the digits its parent lacks. */
final class DivisionFile {

    private static final List<String> LEVELS = List.of("county", "town", "village");
    private static final Pattern LINE = Pattern.compile("( *)(\\d+) (\\S+?)(?: \\((\\d+)\\))?( \\*)?");

    private DivisionFile() {}

    static List<Division> read(String text) {
        var divisions = new ArrayList<Division>();
        var above = new String[LEVELS.size()];
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> divisions.add(division(line, above)));
        return divisions;
    }

    private static Division division(String line, String[] above) {
        var matcher = LINE.matcher(line);
        if (!matcher.matches()) throw new IllegalArgumentException("not a division: " + line);
        int depth = matcher.group(1).length() / 2;
        var parent = depth == 0 ? matcher.group(4) : above[depth - 1];
        var code = depth == 0 ? matcher.group(2) : parent + matcher.group(2);
        above[depth] = code;
        return new Division(code, LEVELS.get(depth), matcher.group(3), parent, matcher.group(5) != null);
    }
}
