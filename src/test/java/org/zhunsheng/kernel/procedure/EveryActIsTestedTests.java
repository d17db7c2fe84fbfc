package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each act of each procedure is done, refused or found lawful by a test of its module that is about that procedure:
 * {@code does("act")}, {@code refusal("act")}, {@code done("act")}, an opening, a list of lawful acts, a helper or a table
 * that hands the act on to {@code does}. An act that is merely named, as a limit or a state may be, does not count.
 */
class EveryActIsTestedTests {

    private static final String CALLS = "(?:does|refusal|done|perform|performs|act|attempts)";

    /** A method that takes an act's name and does that act. */
    private static final Pattern HELPER =
            Pattern.compile("\\b(\\w+)\\((?:String|Object) (\\w+)[^;{]*\\{((?:[^{}]|\\{[^{}]*\\})*)\\}");

    private static final Pattern TABLE = Pattern.compile("\\b" + CALLS + "\\((?:\\w+, )?(?:act|grade|step)\\b");

    private final TestTexts texts = new TestTexts();

    @Test
    void noActIsWithoutATest() {
        var untested = new TreeSet<String>();
        var shipped = Shipped.definitions();
        for (var definition : shipped)
            for (var act : definition.acts().values())
                if (shipped.stream().noneMatch(other -> same(definition, act, other) && tested(other, act)))
                    untested.add(definition.module() + "/" + definition.id() + "/" + act.id());
        assertThat(untested).as("acts that no test does").isEmpty();
    }

    /** What is taken over unchanged from a common procedure or an earlier version is tested there. */
    private static boolean same(Definition definition, ActRule act, Definition other) {
        var its = other.acts().get(act.id());
        return definition.module().equals(other.module())
                && its != null
                && Objects.equals(act.form(), its.form())
                && Objects.equals(act.to(), its.to())
                && act.from().equals(its.from())
                && act.by().equals(its.by())
                && act.article().equals(its.article());
    }

    private boolean tested(Definition definition, ActRule act) {
        boolean only = act.opens() && definition.openings().size() == 1;
        return texts.say(definition, text -> does(text, act.id()) || only && opens(text, definition.id()));
    }

    private static boolean opens(String text, String procedure) {
        return Pattern.compile("new OpenCase\\(\\s*\"" + procedure + "\"")
                .matcher(text)
                .find();
    }

    private static boolean does(String text, String act) {
        if (!Pattern.compile("[\"\\s]" + act + "[\",\\s]").matcher(text).find()) return false;
        var name = "\"" + act + "\"";
        var ways = Stream.of(
                "\\b" + CALLS + "\\(\\s*(?:\\w+(?:\\.\\w+\\(\\))?,\\s*)?" + name,
                "new PerformAct\\([^;\"]*" + name,
                "new OpenCase\\(\\s*\"[^\"]*\",\\s*" + name,
                "(?:lawful\\w*\\(|Done::act|\\.act\\(\\))[^;]{0,400}" + name);
        if (ways.anyMatch(way -> Pattern.compile(way).matcher(text).find())) return true;
        if (helpers(text).stream().anyMatch(helper -> Pattern.compile("\\b" + helper + "\\(\\s*" + name)
                .matcher(text)
                .find())) return true;
        return TABLE.matcher(text).find() && row(text, act) || steps(text, act);
    }

    /** An entry of a list, or of a row of values. */
    private static boolean row(String text, String act) {
        return Pattern.compile("(?:\"|, |\\n\\s*)" + act + "[\",]")
                .matcher(text)
                .find();
    }

    /** A row of a table for {@link Steps}, or a step of a way there: {@code "act, role, …"} and {@code "act role"}. */
    private static boolean steps(String text, String act) {
        return text.contains("Steps")
                && Pattern.compile("(?:\"|\\n\\s*)" + act + "(?:,| [a-z/]+[\" ])")
                        .matcher(text)
                        .find();
    }

    private static final Map<String, List<String>> HELPERS = new ConcurrentHashMap<>();

    private static List<String> helpers(String text) {
        return HELPERS.computeIfAbsent(text, EveryActIsTestedTests::helpersOf);
    }

    private static List<String> helpersOf(String text) {
        return HELPER.matcher(text)
                .results()
                .filter(method -> Pattern.compile("\\b" + CALLS + "\\(\\s*" + method.group(2) + "\\b")
                        .matcher(method.group(3))
                        .find())
                .map(method -> method.group(1))
                .toList();
    }

    @Test
    void anActThatIsOnlyNamedDoesNotCount() {
        assertThat(does("file.due(\"publish\"); state().isEqualTo(\"publish\")", "publish"))
                .isFalse();
        assertThat(does("file.does(\n    \"publish\", \"clerk\")", "publish")).isTrue();
        assertThat(does("assertThat(file.refusal(\"publish\", \"clerk\"))", "publish"))
                .isTrue();
        assertThat(does("assertThat(file.lawfulFor(\"clerk\")).contains(\"a\", \"publish\")", "publish"))
                .isTrue();
        assertThat(does("X judged(String how, int n) { return x.does(how, \"court\"); } judged(\"win\", 1)", "win"))
                .isTrue();
        assertThat(does(
                        "@CsvSource({\"publish, clerk\"}) void x(String act, String by) { f.does(act, by); }",
                        "publish"))
                .isTrue();
        assertThat(does("Steps.of(f).way(\"on\", \"publish clerk\").check(act)", "publish"))
                .isTrue();
        assertThat(does("X judged(String how, int n) { return x.on(how); } judged(\"win\", 1)", "win"))
                .isFalse();
    }
}
