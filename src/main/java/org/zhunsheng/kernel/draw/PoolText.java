package org.zhunsheng.kernel.draw;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.crypto.Sm3;

/** Writes a pool down as the text that is fixed: its digest grows while its parts are handed on. */
final class PoolText {

    static final int LINES = 1_000;

    private final Sm3 sm3 = new Sm3();
    private final StringBuilder lines = new StringBuilder();
    private final BiConsumer<Integer, String> parts;
    private int part;
    private long size;
    private @Nullable String last;

    /** @param parts takes the number of a part and its lines */
    PoolText(BiConsumer<Integer, String> parts) {
        this.parts = parts;
    }

    /** @throws DrawRefused where the order is not kept, e.g. because one is there twice */
    void add(Subject subject) {
        if (subject.id().isEmpty()) throw DrawRefused.wrong("pool", "名录库第" + (size + 1) + "户没有编号（id），请补上");
        if (subject.weight() < 1 || subject.weight() > Subject.HEAVIEST)
            throw DrawRefused.wrong("pool", "“" + subject.id() + "”的权重须在1到" + Subject.HEAVIEST + "之间");
        if (last != null && Subject.order(last, subject.id()) >= 0)
            throw DrawRefused.wrong("pool", "“" + subject.id() + "”在名录库里出现了两次，请删去一个");
        last = subject.id();
        lines.append(subject.line()).append('\n');
        if (++size % LINES == 0) flush();
    }

    long size() {
        return size;
    }

    /** The digest of the whole. */
    String finish() {
        if (!lines.isEmpty()) flush();
        return HexFormat.of().formatHex(sm3.finish());
    }

    private void flush() {
        var text = lines.toString();
        sm3.update(text.getBytes(StandardCharsets.UTF_8));
        parts.accept(part++, text);
        lines.setLength(0);
    }
}
