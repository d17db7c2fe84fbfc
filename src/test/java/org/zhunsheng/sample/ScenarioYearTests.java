package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.calendar.WorkCalendar;

class ScenarioYearTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Scenario scenario = Scenario.read("otog-2022");
    private final Map<String, RowFile> files = new ScenarioYear(scenario, CALENDAR, Villages::of)
            .files().stream().collect(Collectors.toMap(RowFile::kind, Function.identity()));

    @Test
    void theSameScenarioGivesTheSameBytes() throws Exception {
        var again = new ScenarioYear(scenario, CALENDAR, Villages::of).files();
        for (var file : again)
            if (file.rows() < 50_000)
                assertThat(digest(file.open()))
                        .isEqualTo(digest(files.get(file.kind()).open()));
    }

    private static String digest(InputStream in) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(in.readAllBytes());
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void everyFileHasAsManyRowsAsItSaysEachAsWideAsTheHeader() {
        assertThat(files.values()).allSatisfy(file -> {
            long rows = file.content()
                    .get()
                    .peek(row -> assertThat(row).hasSameSizeAs(file.header()))
                    .count();
            assertThat(rows).as(file.kind()).isEqualTo(file.rows());
        });
    }

    @Test
    void rowsAreToldApartByTheirExternalIds() {
        assertThat(files.values()).allSatisfy(file -> {
            var ids = new HashSet<String>();
            file.content().get().forEach(row -> assertThat(ids.add(row.getFirst()))
                    .isTrue());
        });
    }

    @Test
    void noTwoHoldersAreTheSameAndTheirNumbersPassTheirCheckCharacters() {
        var seen = new HashSet<String>();
        column("licences", "holder_id").forEach(number -> {
            assertThat(seen.add(number)).isTrue();
            if (number.length() == 18 && number.startsWith("150699"))
                assertThat(checked(number)).isTrue();
        });
        assertThat(seen).hasSize(200_000);
    }

    private static boolean checked(String number) {
        int sum = IntStream.range(0, 17)
                .map(i -> WEIGHTS[i] * (number.charAt(i) - '0'))
                .sum();
        return number.charAt(17) == "10X98765432".charAt(sum % 11);
    }

    @Test
    void actsAreDoneInOfficeHoursOfWorkingDaysAndInTheOrderOfTime() {
        var header = files.get("events").header();
        int at = header.indexOf("at");
        int number = header.indexOf("case");
        var last = new Object() {
            String number = "";
            OffsetDateTime at = OffsetDateTime.MIN;
        };
        files.get("events").content().get().forEach(row -> {
            var moment = OffsetDateTime.parse(row.get(at));
            assertThat(CALENDAR.isWorkday(moment.toLocalDate())).isTrue();
            assertThat(moment.toLocalTime()).isBetween(LocalTime.of(8, 30), LocalTime.of(17, 30));
            if (row.get(number).equals(last.number)) assertThat(moment).isAfter(last.at);
            last.number = row.get(number);
            last.at = moment;
        });
    }

    @Test
    void ratingsAreGivenInTheYear() {
        assertThat(column("ratings", "rated_at").allMatch(at -> at.startsWith("2022-")))
                .isTrue();
    }

    @Test
    void aFileReadsAsCommaSeparatedValues() throws IOException {
        var text = new String(files.get("publications").open().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text.lines().findFirst()).contains("external_id,category,title,department,published_on,url");
        assertThat(text.lines()).hasSize(1 + 1558);
    }

    private java.util.stream.Stream<String> column(String kind, String name) {
        var file = files.get(kind);
        int at = file.header().indexOf(name);
        assertThat(at).as(name).isNotNegative();
        return file.content().get().map((List<String> row) -> row.get(at));
    }
}
