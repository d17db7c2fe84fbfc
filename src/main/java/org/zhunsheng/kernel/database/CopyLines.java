package org.zhunsheng.kernel.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Rows on their way into a table by {@code COPY}, in PostgreSQL's text form. */
final class CopyLines {

    private static final int SENT_AT_ONCE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(SENT_AT_ONCE + 4096);
    private boolean begun;

    CopyLines(CopyManager copies, String sql) throws SQLException {
        this.copy = copies.copyIn(sql);
    }

    /** One more field of the line; the first of a line begins it. */
    CopyLines field(@Nullable Object value) {
        if (begun) buffer.append('\t');
        begun = true;
        if (value == null) buffer.append("\\N");
        else if (value instanceof byte[] bytes)
            buffer.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        else escape(value.toString());
        return this;
    }

    /** The last fields of the line. */
    void fields(@Nullable Object[] values) throws SQLException {
        for (var value : values) field(value);
        buffer.append('\n');
        begun = false;
        if (buffer.length() > SENT_AT_ONCE) send();
    }

    long end() throws SQLException {
        send();
        return copy.endCopy();
    }

    void cancel() throws SQLException {
        if (copy.isActive()) copy.cancelCopy();
    }

    private void send() throws SQLException {
        var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }
}
