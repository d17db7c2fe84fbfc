package org.zhunsheng.kernel.procedure;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.springframework.util.function.SingletonSupplier;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.form.Layer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The text of one version of a procedure over all that it extends, with the place where each thing stands. */
final class ProcedureText {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final SingletonSupplier<Schema> SHAPE = SingletonSupplier.of(ProcedureText::shape);
    private static final List<String> NOT_INHERITED = List.of("extends", "abstract");

    private final DefinitionSource source;
    private final Layer yaml;
    private final @Nullable Layer forms;
    private final List<String> folders;

    private ProcedureText(DefinitionSource source, Layer yaml, @Nullable Layer forms, List<String> folders) {
        this.source = source;
        this.yaml = yaml;
        this.forms = forms;
        this.folders = folders;
    }

    /** Reads the text, or says on which line it cannot be read at all. */
    static ProcedureText of(DefinitionSource source) {
        var file = source.folder() + "/procedure.yaml";
        try {
            var yaml = layer(file, source.procedure());
            return new ProcedureText(source, yaml, formLayer(source), List.of(source.folder()));
        } catch (JacksonException e) {
            places(file, source.procedure()); // tells the line, if it can be told
            throw unreadable(file, e);
        }
    }

    private static Layer layer(String file, String yaml) {
        return new Layer(YAML.readTree(yaml), () -> places(file, yaml));
    }

    private static Map<String, Layer.Place> places(String file, String yaml) {
        var places = new HashMap<String, Layer.Place>();
        try {
            new Compose(LoadSettings.builder().setUseMarks(true).build())
                    .composeString(yaml)
                    .ifPresent(root -> remember(file, "", root, places));
            return places;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw refused(new DefinitionProblem(file, line, "不是合格的 YAML：" + e.getProblem(), "请检查这一行的缩进、冒号和引号"));
        } catch (YamlEngineException e) {
            throw unreadable(file, e);
        }
    }

    private static DefinitionException unreadable(String file, RuntimeException e) {
        return refused(new DefinitionProblem(file, 0, "不是合格的 YAML：" + e.getMessage(), "请检查缩进、冒号和引号"));
    }

    private static @Nullable Layer formLayer(DefinitionSource source) {
        if (source.forms() == null) return null;
        var file = source.folder() + "/form.json";
        try {
            return Form.layer(file, source.forms());
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw refused(new DefinitionProblem(
                    file, at == null ? 0 : at.getLineNr(), "不是合格的 JSON：" + e.getOriginalMessage(), "请检查这一行的引号、逗号和括号"));
        }
    }

    /** This text over its base; papers that its own folder lacks are looked for in the base's. */
    ProcedureText over(ProcedureText base) {
        var merged = forms == null ? base.forms : base.forms == null ? forms : forms.over(base.forms);
        return new ProcedureText(source, yaml.over(base.yaml), merged, folders).withPapersOf(base);
    }

    /** With the papers of an earlier version where it has none itself. */
    ProcedureText withPapersOf(ProcedureText earlier) {
        var below = new ArrayList<>(folders);
        for (var folder : earlier.folders) if (!below.contains(folder)) below.add(folder);
        return new ProcedureText(source, yaml, forms, List.copyOf(below));
    }

    /** Without what an heir does not take over. */
    ProcedureText asBase() {
        return new ProcedureText(source, yaml.without(NOT_INHERITED), forms, folders);
    }

    /** The names under {@code extends}, the last lying over those before it. */
    List<String> bases() {
        var named = yaml.node().path("extends");
        if (named.isString()) return List.of(named.asString());
        return named.values().stream().map(JsonNode::asString).toList();
    }

    boolean isAbstract() {
        return yaml.node().path("abstract").asBoolean(false);
    }

    JsonNode yaml() {
        return yaml.node();
    }

    @Nullable
    Layer forms() {
        return forms;
    }

    String module() {
        return source.module();
    }

    String id() {
        return source.id();
    }

    List<String> folders() {
        return folders;
    }

    DefinitionException refused(String pointer, String problem, String mend) {
        return refused(problem(pointer, problem, mend));
    }

    private static DefinitionException refused(DefinitionProblem problem) {
        return new DefinitionException(List.of(problem));
    }

    /** Where the shape of the file is not that of a procedure; first of all each line must have its place. */
    List<DefinitionProblem> shapeProblems() {
        yaml.places();
        return SHAPE.obtain().validate(yaml.node().toString(), InputFormat.JSON).stream()
                .map(error -> problem(error.getInstanceLocation().toString(), error.getMessage(), "写法见手册“新增一个程序”"))
                .toList();
    }

    DefinitionProblem problem(String pointer, String problem, String mend) {
        var place = yaml.at(pointer);
        var file = place.file().isEmpty() ? source.folder() + "/procedure.yaml" : place.file();
        return new DefinitionProblem(file, place.line(), problem, mend);
    }

    private static void remember(String file, String pointer, Node node, Map<String, Layer.Place> places) {
        node.getStartMark().ifPresent(mark -> places.putIfAbsent(pointer, place(file, mark)));
        switch (node) {
            case MappingNode mapping ->
                mapping.getValue().forEach(entry -> {
                    var key = pointer + "/" + ((ScalarNode) entry.getKeyNode()).getValue();
                    entry.getKeyNode().getStartMark().ifPresent(mark -> places.put(key, place(file, mark)));
                    remember(file, key, entry.getValueNode(), places);
                });
            case SequenceNode sequence -> {
                int i = 0;
                for (var item : sequence.getValue()) remember(file, pointer + "/" + i++, item, places);
            }
            default -> {}
        }
    }

    private static Layer.Place place(String file, Mark mark) {
        return new Layer.Place(file, mark.getLine() + 1);
    }

    private static Schema shape() {
        try (var in = ProcedureText.class.getResourceAsStream("/procedures/procedure.schema.json")) {
            if (in == null) throw new IllegalStateException("procedure.schema.json is missing");
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
