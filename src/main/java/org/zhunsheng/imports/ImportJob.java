package org.zhunsheng.imports;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows that was brought in, and how far it has got (导入批次).
 *
 * @param digest SM3 of the file; the file itself is thrown away once it has been taken in
 * @param size of the file in bytes, of which {@code bytes} have been read
 * @param dryRun whether it is only looked at
 * @param inProcess whether the product itself brings it in, and will do so again if it was cut off
 * @param position how many rows have been dealt with
 * @param accepted rows that were taken in, the {@code amended} ones among them
 * @param message why it failed
 */
public record ImportJob(
        String district,
        UUID id,
        String kind,
        String fileName,
        String digest,
        long size,
        String account,
        boolean dryRun,
        boolean inProcess,
        String state,
        int position,
        long bytes,
        int accepted,
        int amended,
        int unchanged,
        int rejected,
        @Nullable String message,
        OffsetDateTime submittedAt,
        @Nullable OffsetDateTime finishedAt) {

    public boolean over() {
        return state.equals("done") || state.equals("failed");
    }

    /** How much of the file has been dealt with, in percent. */
    public int percent() {
        if (state.equals("done")) return 100;
        return size == 0 ? 0 : (int) Math.min(99, bytes * 100 / size);
    }

    public String stateName() {
        return switch (state) {
            case "waiting" -> "排队中";
            case "running" -> dryRun ? "正在核对" : "正在导入";
            case "done" -> dryRun ? "核对完毕" : "导入完毕";
            default -> "未完成";
        };
    }
}
