package org.zhunsheng.kernel.figure;

import java.util.List;

/** A page of the records behind a figure, and how many the asker may see in all. */
record RecordPage(List<FoundRecord> records, int page, int size, long total) {

    int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
