package org.zhunsheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.Sources.Source;

/** Rules about text that neither the compiler nor Modulith sees: names in the kernel, and SQL. */
class SourceRulesTests {

    private static final Pattern STATUTE =
            Pattern.compile("《[^》\"]*》|(许可|处罚|复议|诉讼|强制|调解|档案|检查|赔偿|公务员|立法)法|(公开|信访|督查|环境)条例");
    private static final Pattern CREATE = Pattern.compile("(?i)create table (?:if not exists )?(\\w+)");
    private static final Pattern TENANT = Pattern.compile("(?i)distribute\\('(\\w+)', 'tenant'\\)");
    private static final Pattern WRITE =
            Pattern.compile("(?i)\\b(?:insert\\s+into|update|delete\\s+from|truncate|merge\\s+into|copy)\\s+(\\w+)");
    private static final Pattern TOUCH =
            Pattern.compile("(?i)\\b(?:from|join|into|update|copy)\\s+(\\w+)(?=\\s|\\(|$|;)");

    @Test
    void theKernelNamesNoStatuteNoFieldAndNoProcedure() {
        var fields = Sources.fields().stream().map(field -> "org.zhunsheng." + field);
        var procedures = Sources.files(Sources.RESOURCES.resolve("procedures"), "procedure.yaml").stream()
                .map(path -> "\"" + path.getParent().getParent().getFileName() + "\"");
        var names = Stream.concat(fields, procedures).distinct().toList();
        var found = new ArrayList<String>();
        for (var source : kernel()) {
            names.stream()
                    .filter(name -> Pattern.compile(Pattern.quote(name) + "(?!\\w)")
                            .matcher(source.code())
                            .find())
                    .forEach(name -> found.add(source.path() + " names " + name));
            STATUTE.matcher(source.code())
                    .results()
                    .map(MatchResult::group)
                    .forEach(statute -> found.add(source.path() + " names " + statute));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aTableIsWrittenByItsOwnModuleAlone() {
        var owners = owners();
        var found = new ArrayList<String>();
        for (var source : Sources.java())
            for (var text : source.texts())
                WRITE.matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .filter(table ->
                                owners.containsKey(table) && !source.module().equals(owners.get(table)))
                        .forEach(table -> found.add(source.path() + " writes " + table + " of " + owners.get(table)));
        assertThat(found).isEmpty();
    }

    @Test
    void everyStatementOnATenantTableNamesTheDistrict() {
        var tenants = tenants();
        var found = new ArrayList<String>();
        for (var source : Sources.java())
            for (var text : source.texts()) {
                boolean touches = TOUCH.matcher(text).results().anyMatch(match -> tenants.contains(match.group(1)));
                // A statement put together from pieces may have its condition in another piece of the same file.
                var where = text.contains("…") ? String.join(" ", source.texts()) : text;
                if (touches && isStatement(text) && !where.contains("district")) found.add(source.path() + ": " + text);
            }
        assertThat(found).isEmpty();
    }

    @Test
    void theKeyOfATenantTableBeginsWithTheDistrict() {
        var found = new ArrayList<String>();
        for (var table : tenants()) {
            var body = Pattern.compile("(?is)create table " + table + "\\s*\\((.*?)\\n\\);")
                    .matcher(allMigrations())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            Pattern.compile("(?i)(?:primary key|unique|foreign key) *\\((\\w+)")
                    .matcher(body)
                    .results()
                    .filter(key -> !key.group(1).equals("district"))
                    .forEach(key -> found.add(table + ": " + key.group()));
            if (!body.matches("(?is).*(primary key \\(district|district\\s+text\\s+primary key).*"))
                found.add(table + " has no key by district");
        }
        assertThat(found).isEmpty();
    }

    /** Of products that share the tests' database each has the tests' clock and timers that stand still. */
    @Test
    void noTestStartsAProductWithTimersOfItsOwn() {
        var found = Sources.files(Path.of("src/test/java"), ".java").stream()
                .filter(path -> Sources.read(path).contains("\n@SpringBootTest"))
                .map(path -> path.getFileName().toString())
                .toList();
        assertThat(found).containsExactly("ProductTest.java");
    }

    private static boolean isStatement(String text) {
        return Pattern.compile("(?i)^\\s*(select|insert|update|delete|with|merge|copy)\\b")
                .matcher(text)
                .find();
    }

    private static List<Source> kernel() {
        return Sources.java().stream().filter(Source::inKernel).toList();
    }

    private static Map<String, String> owners() {
        var owners = new TreeMap<String, String>();
        for (var path : Sources.files(Sources.RESOURCES.resolve("db/migration"), ".sql"))
            CREATE.matcher(Sources.read(path))
                    .results()
                    .forEach(match -> owners.put(
                            match.group(1), path.getParent().getFileName().toString()));
        assertThat(owners).isNotEmpty();
        return owners;
    }

    private static TreeSet<String> tenants() {
        var tenants = new TreeSet<String>();
        TENANT.matcher(allMigrations()).results().forEach(match -> tenants.add(match.group(1)));
        assertThat(tenants).isNotEmpty();
        return tenants;
    }

    private static String allMigrations() {
        var all = new StringBuilder();
        Sources.files(Sources.RESOURCES.resolve("db/migration"), ".sql")
                .forEach(path -> all.append(Sources.read(path)));
        return all.toString();
    }
}
