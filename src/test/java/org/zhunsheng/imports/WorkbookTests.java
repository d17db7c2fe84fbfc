package org.zhunsheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Workbooks are read as they are seen, and a dry run tells what would come of a file without writing it. */
class WorkbookTests extends ImportCase {

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("检查");
            var header = List.of("来源编号", "batch", "batch_type", "department", "subject_name", "inspected_on", "result");
            for (int i = 0; i < header.size(); i++) sheet.value(0, i, header.get(i));
            for (int row : List.of(1, 3)) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, "P-1");
                sheet.value(row, 2, row == 1 ? "joint" : "guess");
                sheet.value(row, 3, "SPJ");
                sheet.value(row, 4, "某公司");
                sheet.value(row, 5, LocalDate.of(2022, 5, 1));
                sheet.style(row, 5).format("yyyy/m/d").set();
                sheet.value(row, 6, "未发现问题");
            }
        }
        return out.toByteArray();
    }

    @Test
    void aWorkbookIsReadWithItsDaysAndTheRowsItLeavesOut() throws IOException {
        var job = bring("inspections", workbook());
        assertThat(List.of(job.accepted(), job.rejected())).containsExactly(1, 1);
        assertThat(jdbc.sql("select inspected_on from inspection where district = ? and external_id = '1'")
                        .param(district)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2022, 5, 1));
        assertThat(faults.first(job, 5)).singleElement().satisfies(refused -> {
            assertThat(refused.row()).isEqualTo(4);
            assertThat(refused.faults().getFirst().column()).isEqualTo("batch_type");
        });
    }

    @Test
    void aDryRunTellsAndWritesNothing() throws Exception {
        bring("staff", "external_id,name,organisation,role\n1,甲,SPJ,agent\n");
        var file = "external_id,name,organisation,role\n1,甲,SPJ,agent\n2,乙,SPJ,agent\n2,丙,SPJ,agent\n3,丁,没有,agent\n";
        var content = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        var job = over(
                imports.submit("staff", "staff.csv", content, true, importer).id());
        assertThat(List.of(job.accepted(), job.amended(), job.unchanged(), job.rejected()))
                .containsExactly(2, 1, 1, 1);
        assertThat(count("staff")).isEqualTo(1);
        assertThat(count("amendment")).isZero();

        var real = over(imports.confirm(job, importer).id());
        assertThat(List.of(real.accepted(), real.amended(), real.unchanged(), real.rejected()))
                .containsExactly(2, 1, 1, 1);
        assertThat(count("staff")).isEqualTo(2);
    }

    private ImportJob over(UUID id) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            var job = imports.find(id, importer);
            if (job.over()) return job;
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("the batch does not end");
    }
}
