package org.zhunsheng.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zhunsheng.sample.Crowd.Somebody;
import org.zhunsheng.sample.Scenario.Body;

/** The rows of a scenario's electronic licences: those that stand on record when the year ends. */
final class PermitRows {

    private static final int YEARS = 7;
    private static final int VALID_YEARS = 10;
    private static final int FIRST_TYPE = 4_000;

    private final Scenario scenario;
    private final OfficeDays days;
    private final Crowd crowd;
    private final Scatter mixed;
    private final List<String> issuers;

    PermitRows(Scenario scenario, OfficeDays days, Crowd crowd) {
        this.scenario = scenario;
        this.days = days;
        this.crowd = crowd;
        this.mixed = new Scatter(scenario.licences().count(), scenario.seed());
        var licensing = scenario.departments().stream()
                .filter(body -> !body.licensed().isEmpty())
                .map(Body::code)
                .toList();
        this.issuers = licensing.isEmpty() ? ScenarioYear.units(scenario) : licensing;
    }

    RowFile file() {
        return new RowFile(
                "licences",
                List.of(
                        "external_id",
                        "type_code",
                        "type_name",
                        "holder_name",
                        "holder_id_type",
                        "holder_id",
                        "issuer",
                        "issued_on",
                        "valid_to",
                        "sealed",
                        "status"),
                scenario.licences().count(),
                () -> IntStream.range(0, scenario.licences().count()).mapToObj(this::row));
    }

    /** Each kind comes once before any comes twice; those named first are the commonest. */
    private List<String> row(int i) {
        var random = new SplittableRandom(scenario.seed() * 11 + i);
        var kinds = scenario.licences().kinds();
        double drawn = random.nextDouble();
        int kind = i < kinds.size() ? i : (int) (kinds.size() * drawn * drawn);
        var named = kinds.get(kind);
        boolean person = named.startsWith("*");
        var issued = issued(random);
        var holder = holder(i, person);
        return List.of(
                "ZZ-%07d".formatted(i + 1),
                Nobody.uscc("11", "MB", FIRST_TYPE + kind) + "%03d".formatted(kind + 1),
                person ? named.substring(1) : named,
                holder.name(),
                holder.idType(),
                holder.idNumber(),
                issuers.get(kind % issuers.size()),
                issued.toString(),
                issued.plusYears(VALID_YEARS).minusDays(1).toString(),
                String.valueOf(mixed.place(i) < scenario.licences().sealed()),
                "VALID");
    }

    private LocalDate issued(SplittableRandom random) {
        var day = days.any(random);
        int back = random.nextInt(YEARS);
        return back == 0 ? day : day.minusYears(back);
    }

    private Somebody holder(int i, boolean person) {
        return person ? crowd.person(i) : crowd.firm(i);
    }
}
