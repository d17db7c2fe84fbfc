package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhunsheng.kernel.form.Field;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.form.Widget;

/** Fills forms in at random, mostly as their fields ask, sometimes not. */
final class RandomForms {

    private final Random random;
    private boolean smallest;
    private List<String> named = List.of();

    RandomForms(Random random) {
        this.random = random;
    }

    /**
     * As below; now and then a text is one that the case has named before, as a plan names what is to be done under it, and
     * an answer is the one given before under the same name, as those check who were drawn.
     */
    Map<String, Object> fill(Form form, LocalDate today, Map<String, Object> facts) {
        named = facts.values().stream()
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        var values = fill(form, today);
        values.replaceAll((name, value) -> random.nextInt(4) == 0 ? facts.getOrDefault(name, value) : value);
        return values;
    }

    /** As above; mostly with a body that decides as the law asks: all are there, agree, and the head speaks last. */
    Map<String, Object> fill(ActRule act, Form form, LocalDate today, Map<String, Object> facts) {
        var values = fill(form, today, facts);
        var panel = act.panel();
        if (panel != null && random.nextInt(4) > 0 && values.get(panel.field()) instanceof List<?> members)
            values.put(panel.field(), inAgreement(panel, members));
        return values;
    }

    private static List<Object> inAgreement(ActRule.Panel panel, List<?> members) {
        var agreed = new ArrayList<Object>();
        int count = Math.max(members.size(), panel.least()) | (panel.odd() ? 1 : 0);
        for (int i = 0; i < count; i++) {
            var member = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) members.get(Math.min(i, members.size() - 1)))
                    .forEach((k, v) -> member.put(String.valueOf(k), v));
            member.put("present", true);
            member.put("vote", "for");
            if (panel.last() != null && i == count - 1) member.put("role", panel.last());
            else if (panel.last() != null && panel.last().equals(member.get("role"))) member.put("role", "member");
            agreed.add(member);
        }
        return agreed;
    }

    /** Now and then every number is as small as it may be, so that numbers which must agree do. */
    Map<String, Object> fill(Form form, LocalDate today) {
        smallest = random.nextInt(4) == 0;
        return fill(form.fields(), today);
    }

    private Map<String, Object> fill(List<Field> fields, LocalDate today) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : fields)
            if (field.required() ? random.nextInt(50) > 0 : random.nextBoolean())
                values.put(field.name(), value(field, today));
        return values;
    }

    private Object value(Field field, LocalDate today) {
        return switch (field.type()) {
            case "boolean" -> field.schema().path("const").asBoolean(false) || random.nextInt(3) > 0;
            case "integer" -> (int) number(field, 1 + random.nextInt(120));
            case "number" -> number(field, 10 * random.nextInt(200));
            case "array" -> list(field, today);
            case "object" -> fill(field.children(), today);
            default -> text(field, today);
        };
    }

    private Object text(Field field, LocalDate today) {
        if (!field.options().isEmpty()) {
            var options = List.copyOf(field.options().keySet());
            return options.get(random.nextInt(options.size()));
        }
        if (field.widget() == Widget.DATE)
            return today.plusDays(random.nextInt(60) - 30).toString();
        if (!named.isEmpty() && random.nextInt(3) == 0 && !field.schema().has("pattern"))
            return named.get(random.nextInt(named.size()));
        return "09:" + (10 + random.nextInt(50)); // a text like any other, and a time of day where one is asked for
    }

    private double number(Field field, int wished) {
        double least = field.schema().path("minimum").asDouble(1);
        double most = field.schema().path("maximum").asDouble(least + 100_000);
        return smallest ? least : most < 1_000 ? least + random.nextInt((int) (most - least) + 1) : least + wished;
    }

    private List<Object> list(Field field, LocalDate today) {
        int least = field.schema().path("minItems").asInt(2);
        if (field.children().isEmpty() && !field.options().isEmpty()) return some(field, least);
        var list = new ArrayList<Object>();
        for (int i = 0; i < Math.max(2, least) + random.nextInt(2); i++)
            list.add(field.children().isEmpty() ? text(field, today) + "·" + i : fill(field.children(), today));
        return list;
    }

    /** Some of the choices, each once. */
    private List<Object> some(Field field, int least) {
        var options = new ArrayList<Object>(field.options().keySet());
        Collections.shuffle(options, random);
        int few = Math.min(Math.max(1, least), options.size());
        return options.subList(0, few + random.nextInt(options.size() - few + 1));
    }
}
