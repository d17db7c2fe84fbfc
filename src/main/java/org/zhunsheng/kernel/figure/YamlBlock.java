package org.zhunsheng.kernel.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A mapping of a figure file. It knows on which line each thing stands and notes what is wrong with it. */
final class YamlBlock {

    private final String file;
    private final int line;
    private final List<FigureProblem> problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private YamlBlock(String file, int line, @Nullable Node node, List<FigureProblem> problems) {
        this.file = file;
        this.line = line;
        this.problems = problems;
        if (node instanceof MappingNode mapping)
            mapping.getValue().forEach(pair -> put(pair.getKeyNode(), pair.getValueNode()));
        else if (node != null) problem("这里应当是“键: 值”的列表", "请检查缩进和冒号");
    }

    static YamlBlock read(String file, String text, List<FigureProblem> problems) {
        try {
            // duplicate keys are told by put(), with both lines, rather than by an exception
            var settings = LoadSettings.builder()
                    .setUseMarks(true)
                    .setAllowDuplicateKeys(true)
                    .build();
            var root = new Compose(settings).composeString(text).orElse(null);
            return new YamlBlock(file, 1, root, problems);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(new FigureProblem(file, line, "不是合格的 YAML：" + e.getProblem(), "请检查这一行的缩进、冒号和引号"));
            return new YamlBlock(file, 1, null, problems);
        }
    }

    private void put(Node key, Node value) {
        var name = key instanceof ScalarNode scalar ? scalar.getValue() : key.toString();
        int at = line(key);
        if (values.put(name, value) != null)
            problems.add(new FigureProblem(file, at, "“" + name + "”写了两次", "请删去或改名，前一处在第 " + lines.get(name) + " 行"));
        lines.put(name, at);
    }

    private int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    Node node(String key) {
        return values.get(key);
    }

    YamlBlock allow(String... keys) {
        var known = Set.of(keys);
        for (var key : values.keySet())
            if (!known.contains(key)) problem(key, "不认识“" + key + "”", "这里可以写：" + String.join("、", keys));
        return this;
    }

    /** A mapping below this one; empty where it is not written. */
    YamlBlock block(String key) {
        var node = values.get(key);
        return new YamlBlock(file, node == null ? line : line(node), node, problems);
    }

    String text(String key) {
        var found = optional(key);
        if (found == null) problem("缺少“" + key + "”", "请补上“" + key + ": …”");
        return found == null ? "" : found;
    }

    @Nullable
    String optional(String key) {
        var node = values.get(key);
        if (node == null) return null;
        if (node instanceof ScalarNode scalar) return scalar.getValue().strip();
        problem(key, "“" + key + "”应当是一行文字", "请把它写成“" + key + ": …”");
        return null;
    }

    boolean flag(String key, boolean otherwise) {
        var found = optional(key);
        if (found == null || found.equals("true") || found.equals("false"))
            return found == null ? otherwise : found.equals("true");
        problem(key, "“" + key + "”只能是 true 或 false", "请改正");
        return otherwise;
    }

    void problem(String problem, String mend) {
        problems.add(new FigureProblem(file, line, problem, mend));
    }

    void problem(String key, String problem, String mend) {
        problems.add(new FigureProblem(file, lines.getOrDefault(key, line), problem, mend));
    }
}
