package org.zhunsheng.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.intake.ImportKind;
import org.zhunsheng.kernel.intake.Intake;
import org.zhunsheng.kernel.intake.Intake.Taken;
import org.zhunsheng.kernel.intake.Row;

/** Reads a file into batches of rows, each checked by its kind. */
final class Batches implements AutoCloseable {

    private static final int LONGEST_ID = 200;
    private static final byte[] BETWEEN = {0x1F};

    private final Sheet sheet;
    private final Intake intake;
    private final Header header;
    private final MessageDigest sha = sha256();
    private int number = 1;
    private @Nullable Taken ahead;

    /** @throws ImportRefused if the file has no header, or a wrong one */
    Batches(Sheet sheet, ImportKind kind, Intake intake) {
        this.sheet = sheet;
        this.intake = intake;
        if (!sheet.hasNext()) throw ImportRefused.unreadable("文件是空的：第一行应是表头", null);
        this.header = Header.read(sheet.next(), kind);
    }

    /** Passes over rows that were dealt with before. */
    void skip(int rows) {
        for (int i = 0; i < rows; ) if (!blank(nextCells())) i++;
    }

    /** The next batch; null at the end of the file. */
    @Nullable
    Batch next() {
        var batch = new Batch();
        if (ahead != null) batch.add(ahead);
        ahead = null;
        while (!batch.full() && sheet.hasNext()) {
            var cells = nextCells();
            if (blank(cells)) continue;
            var row = new Row(number, header.places(), header.arrange(cells));
            var taken = take(row, cells.size());
            if (taken == null) batch.refuse(row);
            else if (!batch.holds(taken.externalId())) batch.add(taken);
            else {
                ahead = taken;
                break;
            }
        }
        return batch.empty() ? null : batch.closedAt(sheet.read());
    }

    private List<String> nextCells() {
        if (!sheet.hasNext()) throw new NoSuchElementException("the file has fewer rows than were taken in from it");
        number++;
        return sheet.next();
    }

    private static boolean blank(List<String> cells) {
        for (var cell : cells) if (!cell.isBlank()) return false;
        return true;
    }

    private @Nullable Taken take(Row row, int width) {
        if (width > header.width())
            row.fault("external_id", "这一行有 " + width + " 格，表头只有 " + header.width() + " 列，请检查多出的逗号或引号");
        for (var place : header.places().entrySet()) checkText(row, place.getKey(), row.cells()[place.getValue()]);
        var id = row.text("external_id", LONGEST_ID);
        var content = intake.read(row);
        return content == null || !row.sound() ? null : new Taken(id, digest(row), content, row);
    }

    private static void checkText(Row row, String column, @Nullable String text) {
        if (text == null) return;
        if (text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0) row.fault(column, "有无法识别的字符，请将文件另存为 UTF-8 后再导入");
    }

    /** The first 64 bits of a digest: enough to tell a changed row from the same one. */
    private long digest(Row row) {
        for (var cell : row.cells()) {
            if (cell != null) sha.update(cell.getBytes(StandardCharsets.UTF_8));
            sha.update(BETWEEN);
        }
        var digest = sha.digest();
        long first = 0;
        for (int i = 0; i < Long.BYTES; i++) first = (first << 8) | (digest[i] & 0xFF);
        return first;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sheet.close();
    }
}
