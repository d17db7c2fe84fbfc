package org.zhunsheng.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;

/** Tests that bring files in, each into a district of its own with one department. */
@ProductTest
abstract class ImportCase {

    private static final AtomicInteger DISTRICTS = new AtomicInteger(840_000);
    static final String DEPARTMENT = "SPJ";

    @Autowired
    Imports imports;

    @Autowired
    Faults faults;

    @Autowired
    Amendments amendments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    private Organisations organisations;

    String district;
    Actor importer;

    @BeforeEach
    void settle() {
        clock.setTo("2023-01-10");
        district = String.valueOf(DISTRICTS.getAndIncrement());
        organisations.add(
                new Organisation(district, DEPARTMENT, "鄂托克旗行政审批局", "鄂审", "department", null, "11150624011678110K"));
        importer = new Actor("importer", "导入员", district, DEPARTMENT, Set.of("importer"), null);
    }

    ImportJob bring(String kind, String csv) {
        return bring(kind, csv, StandardCharsets.UTF_8);
    }

    ImportJob bring(String kind, String csv, Charset charset) {
        return bring(kind, csv.getBytes(charset));
    }

    ImportJob bring(String kind, byte[] file) {
        return imports.load(
                district, kind, kind + ".csv", new ByteArrayInputStream(file), importer, (rows, percent) -> {});
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where district = ?")
                .param(district)
                .query(Long.class)
                .single();
    }
}
