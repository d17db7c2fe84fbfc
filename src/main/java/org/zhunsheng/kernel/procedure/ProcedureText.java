package org.zhunsheng.kernel.procedure;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The text of one version of a procedure, as it lies in its folder, with the line on which each thing stands. */
final class ProcedureText {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SHAPE = shape();

    private final String module;
    private final String id;
    private final String folder;
    private final Map<String, Integer> lines = new HashMap<>();
    private final JsonNode yaml;
    private final @Nullable JsonNode forms;
    private final String formText;

    ProcedureText(String module, String id, String folder, String procedure, @Nullable String forms) {
        this.module = module;
        this.id = id;
        this.folder = folder;
        new Compose(LoadSettings.builder().setUseMarks(true).build())
                .composeString(procedure)
                .ifPresent(root -> remember("", root));
        this.yaml = YAML.readTree(procedure);
        this.forms = forms == null ? null : JSON.readTree(forms);
        this.formText = forms == null ? "{}" : forms;
    }

    /** Reads the text, or says on which line it cannot be read at all. */
    static ProcedureText of(String module, String id, String folder, String procedure, @Nullable String forms) {
        try {
            return new ProcedureText(module, id, folder, procedure, forms);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new DefinitionException(List.of(new DefinitionProblem(
                    folder + "/procedure.yaml", line, "不是合格的 YAML：" + e.getProblem(), "请检查这一行的缩进、冒号和引号")));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new DefinitionException(List.of(new DefinitionProblem(
                    folder + "/form.json",
                    at == null ? 0 : at.getLineNr(),
                    "不是合格的 JSON：" + e.getOriginalMessage(),
                    "请检查这一行的引号、逗号和括号")));
        }
    }

    JsonNode yaml() {
        return yaml;
    }

    @Nullable
    JsonNode forms() {
        return forms;
    }

    /** The forms as they are written. */
    String formText() {
        return formText;
    }

    String module() {
        return module;
    }

    String id() {
        return id;
    }

    String folder() {
        return folder;
    }

    String formFile() {
        return folder + "/form.json";
    }

    /** Where the shape of the file is not that of a procedure. */
    List<DefinitionProblem> shapeProblems() {
        return SHAPE.validate(yaml.toString(), InputFormat.JSON).stream()
                .map(error -> problem(error.getInstanceLocation().toString(), error.getMessage(), "写法见手册“新增一个程序”"))
                .toList();
    }

    DefinitionProblem problem(String pointer, String problem, String mend) {
        return new DefinitionProblem(folder + "/procedure.yaml", line(pointer), problem, mend);
    }

    /** The line of the nearest thing that stands in the file: what is missing is missing below its parent. */
    private int line(String pointer) {
        for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var line = lines.get(at);
            if (line != null) return line;
            if (at.indexOf('/') < 0) return 1;
        }
    }

    private void remember(String pointer, Node node) {
        node.getStartMark().ifPresent(mark -> lines.putIfAbsent(pointer, mark.getLine() + 1));
        switch (node) {
            case MappingNode mapping ->
                mapping.getValue().forEach(entry -> {
                    var key = ((ScalarNode) entry.getKeyNode()).getValue();
                    entry.getKeyNode()
                            .getStartMark()
                            .ifPresent(mark -> lines.put(pointer + "/" + key, mark.getLine() + 1));
                    remember(pointer + "/" + key, entry.getValueNode());
                });
            case SequenceNode sequence -> {
                int i = 0;
                for (var item : sequence.getValue()) remember(pointer + "/" + i++, item);
            }
            default -> {}
        }
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
