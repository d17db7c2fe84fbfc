package org.zhunsheng.licence;

import java.util.List;

/** What one licence adds to the page of its template: its rows, its date, its QR code. Lengths in millimetres. */
final class OfdPage {

    private static final double LEFT = 24;
    private static final double LABEL = 38;
    private static final double VALUE = 124;
    private static final double TOP = 62;
    private static final double BOTTOM = 222;
    private static final double LARGEST = 4.8;
    private static final double SMALLEST = 1.6;

    private final Utf8 xml = new Utf8(16384);
    private final String font;
    private int id = OfdTemplate.FIRST_FREE_ID;

    private OfdPage(String font) {
        this.font = font;
    }

    static byte[] of(OfdTemplate template, List<Row> rows, String date, String url) {
        var page = new OfdPage(template.songti());
        page.xml.append(template.pageHead());
        page.rows(rows);
        page.line("发证日期：" + date, 92, 242, 4.6);
        page.code(QrCode.of(url), 24, 230, 32);
        return page.xml.append(template.pageTail()).bytes();
    }

    /** One line of the licence's face. */
    record Row(String label, String value) {}

    private void rows(List<Row> rows) {
        double size = LARGEST;
        while (size > SMALLEST && height(rows, size) > BOTTOM - TOP) {
            size *= 0.93;
        }
        double y = TOP;
        for (Row row : rows) {
            line(row.label(), LEFT, y, size);
            for (String text : Wrapped.lines(row.value(), VALUE / size)) {
                line(text, LEFT + LABEL, y, size);
                y += size * 1.5;
            }
            y += size * 0.9;
        }
    }

    private static double height(List<Row> rows, double size) {
        return rows.stream()
                .mapToDouble(row -> Wrapped.lines(row.value(), VALUE / size).size() * size * 1.5 + size * 0.9)
                .sum();
    }

    private void line(String text, double x, double y, double size) {
        xml.append("<ofd:TextObject ID=\"").append(id++).append("\" Boundary=\"");
        numbers(x, y, Wrapped.width(text) * size + 1, size * 1.4);
        xml.append("\" Font=\"").append(font).append("\" Size=\"");
        numbers(size);
        xml.append("\"><ofd:TextCode X=\"0\" Y=\"");
        numbers(size * 1.1);
        xml.append("\" DeltaX=\"");
        advances(text, size);
        xml.append("\">");
        escape(text);
        xml.append("</ofd:TextCode></ofd:TextObject>");
    }

    /** A run of equal advances is written "g count advance", as GB/T 33190 allows. */
    private void advances(String text, double size) {
        int from = 0;
        while (from < text.length() - 1) {
            int to = from + 1;
            while (to < text.length() - 1 && Wrapped.isWide(text.charAt(to)) == Wrapped.isWide(text.charAt(from))) {
                to++;
            }
            xml.append(from == 0 ? "g " : " g ").append(to - from).append(' ');
            numbers(Wrapped.isWide(text.charAt(from)) ? size : size / 2);
            from = to;
        }
    }

    /** Bars as strokes one module wide, brought to their size by a matrix: a quarter of what outlines in millimetres take. */
    private void code(QrCode code, double x, double y, double side) {
        var module = String.valueOf(Math.round(side / code.size() * 100_000) / 100_000.0);
        xml.append("<ofd:PathObject ID=\"").append(id++).append("\" Boundary=\"");
        numbers(x, y, side, side);
        xml.append("\" CTM=\"").append(module).append(" 0 0 ").append(module).append(" 0 0\" LineWidth=\"1\"");
        xml.append(
                " Cap=\"Butt\" Stroke=\"true\" Fill=\"false\"><ofd:StrokeColor Value=\"0 0 0\"/><ofd:AbbreviatedData>");
        for (QrCode.Bar bar : code.bars()) {
            xml.append("M ").append(bar.from()).append(' ').append(bar.row()).append(".5 L ");
            xml.append(bar.to()).append(' ').append(bar.row()).append(".5 ");
        }
        xml.append("</ofd:AbbreviatedData></ofd:PathObject>");
    }

    /** In hundredths: finer than any printer, and much faster than formatting a double. */
    private void numbers(double... values) {
        for (int i = 0; i < values.length; i++) {
            long hundredths = Math.round(values[i] * 100);
            xml.append(i == 0 ? "" : " ").append(hundredths / 100);
            long rest = hundredths % 100;
            if (rest != 0) {
                xml.append(rest < 10 ? ".0" : ".").append(rest);
            }
        }
    }

    private void escape(String text) {
        xml.append(Xml.escape(text));
    }
}
