package org.zhunsheng.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a statement must look like to run on tables that are spread by district. */
final class DistrictRule {

    private static final Pattern TENANT = Pattern.compile("distribute\\('(\\w+)', 'tenant'\\)");
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile(
            "\\b(from|join|into|update|copy|using)\\s+(?:only\\s+)?(\\w+)\\b(?:\\s+(?:as\\s+)?(\\w+))?");
    private static final Set<String> NO_ALIAS = Set.of(
            "where",
            "set",
            "on",
            "join",
            "left",
            "inner",
            "cross",
            "group",
            "order",
            "limit",
            "values",
            "select",
            "using",
            "returning",
            "union",
            "from",
            "tablesample",
            "for",
            "full",
            "right",
            "offset",
            "default");
    private static final Pattern BOUND = Pattern.compile("\\bdistrict\\s*(=\\s*(\\?|\\$\\d|'|any\\b)|in\\s*\\()");
    private static final Pattern BOUND_BY_NAME =
            Pattern.compile("\\b(\\w+)\\.district\\s*(?:=\\s*(?:\\?|\\$\\d|any\\b)|in\\s*\\()");
    /** Rows given as arrays, each with its district, as those who commit in company give them. */
    private static final Pattern ROWS_GIVEN = Pattern.compile(
            "\\bunnest\\s*\\(.*\\bas (\\w+) ?\\([^)]*\\bdistrict\\b.*\\.district\\s*=\\s*\\1\\.district\\b");

    private static final Pattern VOLATILE = Pattern.compile(
            "\\bupdate\\b.*\\bset\\b.*\\b(random|clock_timestamp|gen_random_uuid|nextval|timeofday|uuidv7)\\s*\\(");
    private static final Pattern MOVING = Pattern.compile(
            "do update set .*\\b(now\\s*\\(|current_date|current_timestamp|localtimestamp|random\\s*\\()");

    private final Set<String> tenants;
    private final Set<String> named;

    private DistrictRule(Set<String> tenants, Set<String> named) {
        this.tenants = tenants;
        this.named = named;
    }

    /** @param named statements that may go to all districts, a blank line between them, each after its reason */
    static DistrictRule ofTheMigrations(String named) {
        var tenants = new HashSet<String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql"))
                TENANT.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                        .results()
                        .forEach(match -> tenants.add(match.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DistrictRule(tenants, named(named));
    }

    static Set<String> named(String list) {
        return Arrays.stream(list.split("\\n\\s*\\n"))
                .map(entry ->
                        entry.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining(" ")))
                .map(DistrictRule::plain)
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What is wrong with it; empty if nothing is. */
    Optional<String> fault(String sql) {
        return Arrays.stream(COMMENT.matcher(sql).replaceAll(" ").split(";"))
                .map(DistrictRule::plain)
                .filter(statement -> !named.contains(statement))
                .flatMap(statement -> faultOf(statement).stream())
                .findFirst();
    }

    private static String plain(String sql) {
        return sql.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private Optional<String> faultOf(String sql) {
        if (VOLATILE.matcher(sql).find()) return Optional.of("a volatile function in an update");
        if (MOVING.matcher(sql).find()) return Optional.of("a value that is not fixed in an upsert");
        var tables = TABLE.matcher(sql);
        boolean bound = BOUND.matcher(sql).find() || ROWS_GIVEN.matcher(sql).find();
        while (tables.find()) {
            var table = tables.group(2);
            if (!tenants.contains(table)) continue;
            var word = tables.group(1);
            boolean fills = word.equals("into") || word.equals("copy");
            if (fills ? !listsDistrict(sql, tables.end(2)) : !bound || !conditioned(sql, table, tables.group(3)))
                return Optional.of("no district for " + table);
        }
        return Optional.empty();
    }

    /** The columns that are filled begin with, or hold, the district. */
    private static boolean listsDistrict(String sql, int from) {
        int open = sql.indexOf('(', from);
        int close = sql.indexOf(')', from);
        return open >= 0 && close > open && sql.substring(open, close).matches(".*\\bdistrict\\b.*");
    }

    private static boolean conditioned(String sql, String table, String alias) {
        var name = alias == null || NO_ALIAS.contains(alias) ? table : alias;
        if (sql.contains(name + ".district") && boundThroughASubquery(sql)) return true;
        return Pattern.compile("\\b" + name + "\\.district\\s*(=|in\\b)|=\\s*" + name
                        + "\\.district\\b|(?<![.\\w])district\\s*(=|in\\b)|using\\s*\\([^)]*\\bdistrict\\b")
                .matcher(sql)
                .find();
    }

    /** A district that a subquery hands out is bound outside of it; the planner carries the condition inside. */
    private static boolean boundThroughASubquery(String sql) {
        return BOUND_BY_NAME
                .matcher(sql)
                .results()
                .anyMatch(bound -> sql.matches(".*\\)\\s*(as\\s+)?" + bound.group(1) + "\\b.*"));
    }
}
