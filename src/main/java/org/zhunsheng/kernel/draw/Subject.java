package org.zhunsheng.kernel.draw;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * One of those that may be drawn (抽取对象), as it stands in the pool: a line of six columns.
 *
 * @param id by which it is told apart, e.g. a unified social credit code
 * @param category by which its weight was found, e.g. a credit class; may be empty
 * @param weight how much more likely than one of weight 1 it is to be drawn, 1 to 1000
 * @param stratum the part of the pool of which a minimum may be asked; may be empty
 * @param area where it is; may be empty
 */
public record Subject(String id, String name, String category, int weight, String stratum, String area) {

    /** The heaviest weight; a lot's number must fit in 63 bits. */
    public static final int HEAVIEST = 1_000;

    private static final int COLUMNS = 6;

    /** The order of the pool: by the bytes of the id in UTF-8, as every database and language can sort. */
    static final Comparator<Subject> ORDER = (one, other) -> order(one.id, other.id);

    public Subject {
        id = plain(id);
        name = plain(name);
        category = plain(category);
        stratum = plain(stratum);
        area = plain(area);
    }

    public Subject(String id, String name, int weight) {
        this(id, name, "", weight, "", "");
    }

    static int order(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** A line of text has no tabs or breaks within a column. */
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++)
            if (Character.isISOControl(text.charAt(i)))
                return text.replaceAll("\\p{Cntrl}", " ").strip();
        return text.strip();
    }

    String line() {
        return id + '\t' + name + '\t' + category + '\t' + weight + '\t' + stratum + '\t' + area;
    }

    static Subject read(String line) {
        var columns = line.split("\t", -1);
        if (columns.length != COLUMNS) throw new IllegalArgumentException("not a line of a pool: " + line);
        return new Subject(columns[0], columns[1], columns[2], Integer.parseInt(columns[3]), columns[4], columns[5]);
    }
}
