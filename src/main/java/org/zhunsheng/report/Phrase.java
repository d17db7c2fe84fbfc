package org.zhunsheng.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The wording of a sentence: words, figures in braces (<code>{模块.指标}</code>, with a {@link Format} after a
 * bar), names in braces (<code>{year}</code>), and in square brackets clauses that stand only where their figures have a
 * value other than zero. In a sentence of clauses alone, one is enough for it to stand.
 */
record Phrase(String source, List<Part> parts) {

    sealed interface Part {}

    record Words(String text) implements Part {}

    /** A name that is no figure, such as {@code year}. */
    record Name(String name) implements Part {}

    record Bound(String figure, Format format) implements Part {}

    record Clause(List<Part> parts) implements Part {}

    static final Set<String> NAMES = Set.of("year", "next", "district", "level");

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}|([\\[\\]])|([^{}\\[\\]]+)|([{}])");
    private static final Pattern SLOT = Pattern.compile("\\s*([a-z][a-z0-9_.-]*)\\s*(?:\\|\\s*(\\S*?)\\s*)?");

    /** @throws IllegalArgumentException saying in Chinese what is wrong with it */
    static Phrase of(String source) {
        var reader = new Reader();
        var tokens = TOKEN.matcher(source);
        while (tokens.find()) {
            if (tokens.group(1) != null) reader.current.add(slot(tokens.group(1)));
            else if (tokens.group(3) != null) reader.current.add(new Words(tokens.group(3)));
            else if ("[".equals(tokens.group(2))) reader.open();
            else if ("]".equals(tokens.group(2))) reader.close();
            else throw new IllegalArgumentException("花括号没有成对：" + source);
        }
        if (reader.inside) throw new IllegalArgumentException("方括号没有成对：" + source);
        return new Phrase(source, List.copyOf(reader.whole));
    }

    private static Part slot(String text) {
        var matcher = SLOT.matcher(text);
        if (!matcher.matches()) throw new IllegalArgumentException("花括号里应当是指标编号，如 {模块.指标}，不是“" + text + "”");
        var name = matcher.group(1);
        if (name.indexOf('.') < 0) {
            if (!NAMES.contains(name))
                throw new IllegalArgumentException("不认识“{" + name + "}”，可用的名称：" + String.join("、", NAMES));
            return new Name(name);
        }
        return new Bound(name, Format.of(matcher.group(2) == null ? "" : matcher.group(2)));
    }

    /** The parts read so far, and those of the clause that is open. */
    private static final class Reader {
        private final List<Part> whole = new ArrayList<>();
        private List<Part> current = whole;
        private boolean inside;

        void open() {
            if (inside) throw new IllegalArgumentException("方括号里不能再有方括号");
            inside = true;
            current = new ArrayList<>();
        }

        void close() {
            if (!inside) throw new IllegalArgumentException("方括号没有成对");
            whole.add(new Clause(List.copyOf(current)));
            inside = false;
            current = whole;
        }
    }

    /** All figures it binds, those of its clauses included. */
    Set<String> figures() {
        var found = new LinkedHashSet<String>();
        bound(parts).forEach(bound -> found.add(bound.figure()));
        return found;
    }

    /** The figures without which it cannot stand. */
    Set<String> needed() {
        var found = new LinkedHashSet<String>();
        for (var part : parts) if (part instanceof Bound(var figure, var format)) found.add(figure);
        return found;
    }

    boolean ofClausesAlone() {
        return needed().isEmpty() && parts.stream().anyMatch(Clause.class::isInstance);
    }

    private static Stream<Bound> bound(List<Part> parts) {
        return parts.stream().flatMap(part -> switch (part) {
            case Bound bound -> Stream.of(bound);
            case Clause(var inner) -> bound(inner);
            case Words words -> Stream.empty();
            case Name name -> Stream.empty();
        });
    }
}
