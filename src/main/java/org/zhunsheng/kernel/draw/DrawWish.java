package org.zhunsheng.kernel.draw;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draw as it is asked for over HTTP.
 *
 * @param pool the subjects one by one; or else {@code poolFrom}: a source of records, and which of them
 * @param inspectors one by one; left out, those of the caller's office who hold a certificate, or of the joint departments
 * @param joint the departments that look together; true for every department that has inspectors here
 */
record DrawWish(
        @Nullable String title,

        @ArraySchema(schema = @Schema(oneOf = {One.class, String.class})) @Nullable
        List<Object> pool,

        @Nullable From poolFrom,

        @ArraySchema(schema = @Schema(oneOf = {Person.class, String.class})) @Nullable
        List<Object> inspectors,

        @Nullable Integer count,

        @Schema(
                description = "参加联合抽查的部门名称；true 表示检查人员中的每个部门",
                oneOf = {Boolean.class, String[].class})
        @Nullable
        Object joint,

        @Nullable Constraints constraints,
        @Nullable String later,
        @Nullable LocalDate laterAnchor) {

    private static final int LONGEST = 200;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static <T> T read(String field, Object sent, Class<T> type) {
        try {
            return JSON.convertValue(sent, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw DrawRefused.wrong(field, "没有“" + unknown.getPropertyName() + "”这一项，请核对名称或删去");
        } catch (JacksonException | IllegalArgumentException wrong) {
            throw DrawRefused.wrong(field, "每一个写编号，或者写 id、name 等项；这一个读不懂：" + sent);
        }
    }

    /** A subject, or its id alone. */
    record One(
            @Nullable String id,
            @Nullable String name,
            @Nullable String category,
            @Nullable Integer weight,
            @Nullable String stratum,
            @Nullable String area) {

        static One of(Object sent) {
            return sent instanceof String id ? new One(id, id, null, null, null, null) : read("pool", sent, One.class);
        }

        Subject subject(Map<String, Integer> weights) {
            var known = id == null ? name : id;
            var own = weight == null ? weights.getOrDefault(text(category), 1) : weight;
            return new Subject(
                    text(known), name == null ? text(known) : name, text(category), own, text(stratum), text(area));
        }
    }

    /** An inspector, or the id alone. */
    record Person(
            @Nullable String id,
            @Nullable String name,
            @Nullable String department,
            @Nullable String area,
            @Nullable LocalDate validTo) {

        static Person of(Object sent) {
            return sent instanceof String id
                    ? new Person(id, id, null, null, null)
                    : read("inspectors", sent, Person.class);
        }

        Inspector inspector() {
            var known = id == null ? name : id;
            return new Inspector(text(known), name == null ? text(known) : name, text(department), text(area), validTo);
        }
    }

    /** Records as a pool: the name of their source, and which of them in its own words. */
    record From(@Nullable String source, @Nullable Map<String, String> filter) {}

    /** Whom not to send to whom, how much to load on one, and whom to draw more of. */
    record Constraints(
            @Nullable Integer inspectorsPerSubject,
            Terms.@Nullable Area area,
            @Nullable LocalDate on,
            @Nullable Integer maxLoad,
            @Nullable List<Terms.Avoidance> avoid,
            @Nullable Map<String, Integer> minimums,
            @Nullable Map<String, Integer> weights) {}

    private static final Constraints NONE = new Constraints(null, null, null, null, null, null, null);

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    Constraints rules() {
        return constraints == null ? NONE : constraints;
    }

    Map<String, Integer> weights() {
        var given = rules().weights();
        if (given == null) return Map.of();
        given.forEach((category, weight) -> {
            if (weight < 1 || weight > Subject.HEAVIEST)
                throw DrawRefused.wrong("constraints.weights", "“" + category + "”的权重须在1到" + Subject.HEAVIEST + "之间");
        });
        return given;
    }

    String named() {
        if (title == null || title.isBlank()) return "随机抽取";
        if (title.length() > LONGEST) throw DrawRefused.wrong("title", "标题最多" + LONGEST + "字");
        return Subject.plain(title);
    }

    /** The departments that look together, of these inspectors. */
    List<String> together(List<Inspector> persons) {
        if (Boolean.TRUE.equals(joint))
            return persons.stream()
                    .map(Inspector::department)
                    .distinct()
                    .sorted()
                    .toList();
        return departments();
    }

    /** The departments that are named. */
    List<String> departments() {
        return switch (joint) {
            case null -> List.of();
            case Boolean any -> List.of();
            case List<?> names ->
                names.stream()
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .distinct()
                        .toList();
            default -> throw DrawRefused.wrong("joint", "joint 写参加联合抽查的部门名称列表，或者 true、false");
        };
    }

    Terms terms(List<Inspector> persons, LocalDate today) {
        var faults = new ArrayList<DrawRefused.Fault>();
        if (count == null || count < 1) faults.add(new DrawRefused.Fault("count", "请填写要抽取的户数（count），至少1户"));
        var rules = rules();
        int each = Objects.requireNonNullElse(rules.inspectorsPerSubject(), 2);
        if (each < 0 || each > 20)
            faults.add(new DrawRefused.Fault("constraints.inspectorsPerSubject", "每户检查人员须在0到20名之间"));
        if (rules.maxLoad() != null && rules.maxLoad() < 1)
            faults.add(new DrawRefused.Fault("constraints.maxLoad", "每人至少承担1户；不限制请不填"));
        var minimums = Objects.requireNonNullElse(rules.minimums(), Map.<String, Integer>of());
        if (minimums.values().stream().anyMatch(least -> least == null || least < 0))
            faults.add(new DrawRefused.Fault("constraints.minimums", "各层最少户数不能为负"));
        var avoid = Objects.requireNonNullElse(rules.avoid(), List.<Terms.Avoidance>of());
        var ids = new HashSet<String>();
        for (var person : persons)
            if (person.id().isEmpty() || !ids.add(person.id()))
                faults.add(new DrawRefused.Fault("inspectors", "检查人员“" + person.id() + "”没有编号，或者出现了两次"));
        for (var pair : avoid)
            if (!ids.contains(pair.inspector()))
                faults.add(new DrawRefused.Fault("constraints.avoid", "回避名单里的“" + pair.inspector() + "”不在检查人员名录库"));
        if (!faults.isEmpty()) throw DrawRefused.wrong(faults);
        return new Terms(
                Objects.requireNonNullElse(count, 0),
                each,
                together(persons),
                Objects.requireNonNullElse(rules.area(), Terms.Area.ANY),
                Objects.requireNonNullElse(rules.on(), today),
                rules.maxLoad(),
                avoid,
                minimums);
    }
}
