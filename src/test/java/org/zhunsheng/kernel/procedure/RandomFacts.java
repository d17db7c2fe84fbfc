package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What the house may know of a case before anybody has told anything: its matter, period, parent and licence. */
final class RandomFacts {

    private final LocalDate today;
    private final Random random;

    private RandomFacts(LocalDate today, Random random) {
        this.today = today;
        this.random = random;
    }

    static Map<String, Object> of(Definition definition, LocalDate today, Random random) {
        return new RandomFacts(today, random).known(definition);
    }

    private Map<String, Object> known(Definition definition) {
        var known = new HashMap<String, Object>();
        if (definition.ofItem()) known.put("item", item());
        if (definition.periodic() != null)
            known.put("period", Map.of("year", 2023, "opened", today.toString(), "until", "2025-03-31"));
        known.put("parent", Map.of("number", "上级〔2024〕1号", "procedure", "", "title", "上级案件"));
        if (definition.knows().contains("licence")) known.put("licence", licence());
        return known;
    }

    private Map<String, Object> item() {
        var item = new HashMap<String, Object>();
        item.put("code", "A1");
        item.put("name", "食品经营许可");
        item.put("statutory", one("", "20 working days", "30 days", "45 working days"));
        item.put("promised", one("", "0 working days", "5 working days"));
        item.put("handling", one("instant", "promise", "promise"));
        item.put("commitment", random.nextBoolean());
        item.put("tolerance", one("", "10 working days"));
        item.put("inspection", random.nextInt(4) == 0);
        item.put("joint", random.nextInt(4) == 0);
        if (random.nextInt(8) == 0) item.put("preliminary", true);
        return item;
    }

    private Map<String, Object> licence() {
        var licence = new HashMap<String, Object>();
        licence.put("identifier", "1.2.156.3005.2.X");
        licence.put("typeName", "食品经营许可证");
        licence.put("holder", "巴图");
        if (random.nextInt(5) > 0)
            licence.put("validTo", today.plusDays(random.nextInt(120) - 20).toString());
        return licence;
    }

    private String one(String... options) {
        return options[random.nextInt(options.length)];
    }
}
