package org.zhunsheng.sample;

import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zhunsheng.sample.Scenario.Body;

/** The rows of a scenario's ratings (好差评). */
final class VoiceRows {

    private static final List<String> CHANNELS =
            List.of("tablet", "tablet", "tablet", "mobile", "mobile", "pc", "qr", "terminal", "sms", "phone");
    private static final List<String> PRAISE = List.of("", "", "", "", "", "办得快", "态度好", "一次就办成了", "方便", "讲解很清楚");
    private static final List<String> BLAME = List.of("排队时间太长", "材料要求没有一次说清", "网上提交后没有人回复", "电话没人接", "");
    private static final int BEST = 6;
    private static final int GOOD = 9;
    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Scenario scenario;
    private final OfficeDays days;
    private final Scatter mixed;
    private final List<String> rated;

    VoiceRows(Scenario scenario, OfficeDays days) {
        this.scenario = scenario;
        this.days = days;
        this.mixed = new Scatter(scenario.ratings().count(), scenario.seed() + 1);
        this.rated = scenario.departments().stream()
                .filter(body -> !body.served().isEmpty())
                .map(Body::code)
                .toList();
    }

    RowFile file() {
        return new RowFile(
                "ratings",
                List.of("external_id", "case_number", "department", "channel", "score", "rated_at", "text"),
                scenario.ratings().count(),
                () -> IntStream.range(0, scenario.ratings().count()).mapToObj(this::row));
    }

    private List<String> row(int i) {
        var random = new SplittableRandom(scenario.seed() * 13 + i);
        boolean bad = mixed.place(i) < scenario.ratings().bad();
        var at = days.hour(days.any(random), random);
        return List.of(
                "PJ-%07d".formatted(i + 1),
                "%s%06d".formatted(at.toLocalDate().toString().replace("-", ""), i + 1),
                rated.get((int) (rated.size() * random.nextDouble() * random.nextDouble())),
                Nobody.pick(CHANNELS, random),
                String.valueOf(bad ? 4 + random.nextInt(2) : good(random)),
                at.atOffset(CHINA).toString(),
                Nobody.pick(bad ? BLAME : PRAISE, random));
    }

    private static int good(SplittableRandom random) {
        int drawn = random.nextInt(10);
        return drawn < BEST ? 1 : drawn < GOOD ? 2 : 3;
    }
}
