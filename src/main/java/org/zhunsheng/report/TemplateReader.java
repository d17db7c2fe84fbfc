package org.zhunsheng.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.report.Template.Chapter;
import org.zhunsheng.report.Template.Section;
import org.zhunsheng.report.Template.Sentence;
import org.zhunsheng.report.Template.Variant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a template from its files: {@code report.yaml} for the head, and one file for each chapter, by name. */
final class TemplateReader {

    private static final String HEAD = "report.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final List<String> problems = new ArrayList<>();

    private TemplateReader() {}

    /**
     * @param texts by file name, in the order of chapters
     * @throws IllegalArgumentException naming everything that is wrong, and how to mend it
     */
    static Template read(int from, Map<String, String> texts) {
        var reader = new TemplateReader();
        var head = reader.tree(HEAD, texts.getOrDefault(HEAD, ""));
        reader.allow(HEAD, head, Set.of("title", "issuer", "addressee", "opening", "comparable", "law"));
        var template = new Template(
                from,
                reader.phrase(HEAD + " › title", head.path("title").asString("")),
                reader.phrase(HEAD + " › issuer", head.path("issuer").asString("")),
                reader.mayBePhrase("addressee", head),
                reader.mayBePhrase("opening", head),
                reader.when(HEAD + " › comparable", head.path("comparable").asString(null)),
                reader.text(HEAD, head, "law"),
                texts.entrySet().stream()
                        .filter(text -> !text.getKey().equals(HEAD))
                        .map(text -> reader.chapter(text.getKey(), reader.tree(text.getKey(), text.getValue())))
                        .toList());
        if (!reader.problems.isEmpty())
            throw new IllegalArgumentException("年度报告模板有误：\n" + String.join("\n", reader.problems));
        return template;
    }

    private JsonNode tree(String file, String text) {
        try {
            return YAML.readTree(text);
        } catch (JacksonException e) {
            var place = e.getLocation();
            problems.add(file + (place == null ? "" : " 第 " + place.getLineNr() + " 行") + "：不是合格的 YAML，请检查缩进、冒号和引号");
            return YAML.createObjectNode();
        }
    }

    private Chapter chapter(String file, JsonNode node) {
        allow(file, node, Set.of("title", "sections"));
        var sections = new ArrayList<Section>();
        for (var entry : node.path("sections").properties())
            sections.add(section(file + " › " + entry.getKey(), entry.getKey(), entry.getValue()));
        if (sections.isEmpty()) problems.add(file + "：没有一节，请写 sections");
        return new Chapter(id(file), text(file, node, "title"), List.copyOf(sections));
    }

    /** {@code 03-decisions.yaml} is the chapter {@code decisions}. */
    private static String id(String file) {
        return file.replaceFirst("^\\d+-", "").replace(".yaml", "");
    }

    private Section section(String place, String id, JsonNode node) {
        allow(place, node, Set.of("title", "say", "narrative"));
        var sentences = new ArrayList<Sentence>();
        for (var entry : node.path("say").properties()) {
            var variants = variants(place + " › " + entry.getKey(), entry.getValue());
            sentences.add(new Sentence(entry.getKey(), variants));
        }
        var hint = node.path("narrative").asString(null);
        if (sentences.isEmpty() && hint == null) problems.add(place + "：既没有 say 也没有 narrative，请写一样或者删去这一节");
        return new Section(id, text(place, node, "title"), List.copyOf(sentences), hint);
    }

    /** A sentence is one wording, or a list of wordings each with its condition. */
    private List<Variant> variants(String place, JsonNode node) {
        if (node.isString()) return List.of(new Variant(null, phrase(place, node.asString())));
        if (!node.isArray()) {
            problems.add(place + "：应当是一句话，或者由 when 和 say 组成的列表");
            return List.of();
        }
        return node.valueStream()
                .map(one -> {
                    allow(place, one, Set.of("when", "say"));
                    return new Variant(
                            when(place, one.path("when").asString(null)), phrase(place, text(place, one, "say")));
                })
                .toList();
    }

    private @Nullable Phrase mayBePhrase(String key, JsonNode head) {
        return head.has(key) ? phrase(HEAD + " › " + key, head.path(key).asString()) : null;
    }

    private Phrase phrase(String place, String text) {
        try {
            return Phrase.of(text);
        } catch (IllegalArgumentException e) {
            problems.add(place + "：" + e.getMessage());
            return new Phrase(text, List.of());
        }
    }

    private @Nullable When when(String place, @Nullable String text) {
        if (text == null) return null;
        try {
            return When.of(text);
        } catch (IllegalArgumentException e) {
            problems.add(place + "：条件写错了：" + e.getMessage());
            return null;
        }
    }

    private String text(String place, JsonNode node, String key) {
        var found =
                Objects.requireNonNullElse(node.path(key).asString(null), "").strip();
        if (found.isEmpty()) problems.add(place + "：缺少“" + key + "”，请补上");
        return found;
    }

    private void allow(String place, JsonNode node, Set<String> keys) {
        for (var entry : node.properties())
            if (!keys.contains(entry.getKey()))
                problems.add(place + "：不认识“" + entry.getKey() + "”，这里可以写："
                        + String.join("、", keys.stream().sorted().toList()));
    }
}
