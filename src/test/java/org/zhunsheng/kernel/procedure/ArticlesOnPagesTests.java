package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.web.Html;
import org.zhunsheng.web.Reader;

/**
 * Whoever reads a procedure's page finds each of its limits with length and article; whoever opens a case's page finds
 * in the derivation of each running limit the article on which it rests.
 */
class ArticlesOnPagesTests extends OfficeTests {

    private static final String PASSWORD = "Fatiao#2024";
    private static final String DAY = "2026-05-20";
    private static final LocalDate TODAY = LocalDate.parse(DAY);

    /** What the house would know of a matter. */
    private static final Map<String, Object> KNOWN = Map.of(
            "item",
            Map.of(
                    "code",
                    "A1",
                    "name",
                    "许可",
                    "statutory",
                    "20 working days",
                    "promised",
                    "5 working days",
                    "tolerance",
                    "",
                    "handling",
                    "promise"));

    /** An act of a way that was tried in memory. */
    private record Step(ActRule act, String by, Map<String, Object> form) {}

    private static final String ITEM = "TIAOWEN-01";
    private static final UUID BAD = Ids.next();
    private static final int MOST_MODULES = 12;
    private static final int SEEDS = 300;
    private static final int TRIES = 20;
    private static final int STEPS = 12;
    private static final Set<String> ROLES =
            Set.of("clerk", "agent", "approver", "officer", "legal", "head", "leader", "auditor", "admin", "resident");

    /** Of the cases opened so far, for forms that name a case. */
    private final List<String> numbers = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Docket docket;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePageOfEveryVersionShowsEachLimitWithItsLengthAndItsArticle() {
        office.clock().setTo(DAY);
        var wrong = new ArrayList<String>();
        int limits = 0;
        var reader = Reader.at(port);
        for (var definition : Shipped.definitions()) {
            var page = reader.reads("/procedures/" + definition.id() + "?on=" + definition.effective());
            if (!page.text().contains(definition.law().toString())) wrong.add(definition.version() + " names no law");
            var rows = page.labelledBy("section", "terms-title").orElseThrow().all("tbody").stream()
                    .flatMap(body -> body.all("tr").stream())
                    .toList();
            assertThat(rows).as(definition.version()).hasSize(definition.terms().size());
            limits += rows.size();
            int at = 0;
            for (var term : definition.terms().values())
                if (!shows(rows.get(at++), term)) wrong.add(definition.version() + "/" + term.id());
        }
        assertThat(wrong).isEmpty();
        assertThat(limits).isGreaterThan(400);
    }

    private static boolean shows(Html row, TermRule term) {
        var cells = row.all("td").stream().map(Html::text).toList();
        var length = term.length() == null ? "按案件确定" : term.length().text();
        return row.all("th").getFirst().text().equals(term.name())
                && cells.getFirst().equals(length)
                && cells.getLast().equals(term.law() + (term.lawful() ? "" : "可配置的默认值"));
    }

    @Test
    void aCaseOfEachModuleShowsTheArticleInTheDerivationOfEachRunningLimit() {
        office.clock().setTo(DAY);
        office.offers(ItemExamples.item(ITEM).department(ProcedureCase.OFFICE).build());
        aBadRating();
        var name = "articles-" + office.district();
        accounts.add(new Account(name, "甲", office.district(), ProcedureCase.OFFICE, ROLES, null), PASSWORD);
        var modules = new TreeMap<String, List<Definition>>();
        for (var definition : Shipped.definitions())
            if (inForce(definition))
                modules.computeIfAbsent(definition.module(), m -> new ArrayList<>())
                        .add(definition);
        var reader = Reader.at(port).logsIn(name, PASSWORD);
        var explained = new ArrayList<TermRule>();
        var without = new TreeSet<String>();
        for (var module : modules.entrySet()) {
            var file = Stream.of(true, false)
                    .flatMap(lawful ->
                            module.getValue().stream().flatMap(definition -> underALimit(definition, lawful).stream()))
                    .findFirst();
            file.ifPresent(found -> numbers.add(found.number()));
            if (file.isEmpty()) without.add(module.getKey());
            else explained.addAll(explains(file.get(), reader));
        }
        assertThat(without).as("modules of which no case came under a limit").isEmpty();
        assertThat(explained).filteredOn(TermRule::lawful).hasSizeGreaterThan(MOST_MODULES);
    }

    /** What a rectification answers. */
    private void aBadRating() {
        jdbc.sql("""
                        insert into rating (district, id, case_number, department, channel, score, rated_at, rated_on, rated_by)
                        values (?, ?, 'X1', ?, 'pc', 5, now(), current_date, 'somebody')
                        """).params(office.district(), BAD, ProcedureCase.OFFICE).update();
    }

    private static List<TermRule> explains(CaseFile file, Reader reader) {
        var shown = reader.reads("/cases/" + file.id()).all("article", "term").stream()
                .filter(term -> !term.attribute("class").contains("term-ended"))
                .toList();
        assertThat(shown).as(file.definition().version()).hasSize(file.running().size());
        int at = 0;
        for (var running : file.running().values()) {
            var explanation = shown.get(at++)
                    .all("details")
                    .getFirst()
                    .all("pre")
                    .getFirst()
                    .text();
            var rule = running.rule();
            assertThat(explanation)
                    .as(file.definition().version() + "/" + rule.id())
                    .contains(rule.law())
                    .contains(rule.lawful() ? "依据：" : "本期限为可配置的默认值")
                    .contains("起算");
            if (rule.law().startsWith("第"))
                assertThat(explanation).contains("《" + file.definition().law().title() + "》" + rule.law());
        }
        return file.running().values().stream().map(RunningTerm::rule).toList();
    }

    private boolean inForce(Definition definition) {
        return Shipped.definitions().stream()
                .filter(other -> other.id().equals(definition.id()))
                .filter(other -> !other.effective().isAfter(office.clock().today()))
                .reduce((earlier, later) -> later)
                .filter(definition::equals)
                .isPresent();
    }

    private static boolean hasLawfulLimit(Definition definition) {
        return definition.terms().values().stream().anyMatch(TermRule::lawful);
    }

    /** Carries cases on at random, in memory, until a limit runs; then does the same through the docket. */
    private Optional<CaseFile> underALimit(Definition definition, boolean lawful) {
        if (lawful && !hasLawfulLimit(definition)) return Optional.empty();
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> way(definition, lawful, new Random(seed)))
                .filter(way -> !way.isEmpty())
                .limit(TRIES)
                .flatMap(way -> gone(definition, way).stream())
                .filter(file -> runs(file, lawful))
                .findFirst();
    }

    private List<Step> way(Definition definition, boolean lawful, Random random) {
        var run = DryRun.of(definition, office.calendars().current()).knowing(KNOWN);
        var way = new ArrayList<Step>();
        for (int i = 0; i < STEPS && !runs(run.file(), lawful); i++) {
            var before = run;
            var choices = before.choices(TODAY).stream()
                    .filter(choice -> choice.lawful()
                            && (choice.rule().opens() || !choice.rule().bySystem()))
                    .toList();
            if (choices.isEmpty()) return List.of();
            var choice = choices.get(random.nextInt(choices.size()));
            var form = filled(before, choice.rule(), random);
            try {
                run = before.does(choice.rule().id(), choice.by(), TODAY, form);
                way.add(new Step(choice.rule(), choice.by(), form));
            } catch (Refusal | IllegalStateException refused) {
                run = before;
            }
        }
        return runs(run.file(), lawful) ? way : List.of();
    }

    /** Now as somebody plausibly might, now at random. */
    private Map<String, Object> filled(DryRun run, ActRule act, Random random) {
        var form = run.file().definition().formOf(act);
        if (form == null) return Map.of();
        var told = random.nextInt(3) > 0
                ? Map.<String, Object>of()
                : new RandomForms(random).fill(act, form, TODAY, run.file().facts());
        var values = form.clean(run.filled(act, told, TODAY), run.file().facts());
        if (act.opensChildren() != null) values.put(act.opensChildren().forEach(), List.of(ITEM));
        for (var field : form.fields())
            if (field.schema().has("x-case") && values.containsKey(field.name()) && !numbers.isEmpty())
                values.put(field.name(), numbers.get(random.nextInt(numbers.size())));
        values.computeIfPresent("ratingId", (name, any) -> BAD.toString());
        if (values.containsKey("theme")) ofAShop(values);
        return values;
    }

    /** A thing that there is; it asks nothing of a matter that does not belong to it. */
    private static void ofAShop(Map<String, Object> values) {
        values.putAll(Map.of("theme", "shop", "shopName", "面馆", "shopAddress", "乌兰镇"));
        values.keySet().removeAll(Set.of("asks", "questions"));
    }

    private Optional<CaseFile> gone(Definition definition, List<Step> way) {
        CaseFile file = null;
        for (var step : way) {
            var before = file;
            file = tried(() -> before == null
                    ? docket.open(opening(definition, step), actor(definition, step.by()))
                    : docket.perform(
                            new PerformAct(before.id(), step.act().id(), step.form()), actor(definition, step.by())));
            if (file == null) return Optional.empty();
        }
        return Optional.ofNullable(file);
    }

    /** Whoever filed acts as the party. */
    private Actor actor(Definition definition, String by) {
        if (by.equals("system")) return Actor.system(office.district());
        var account = by.equals("resident") || definition.parties().containsKey(by) ? "filer" : by;
        return new Actor(account, account, office.district(), ProcedureCase.OFFICE, ROLES, null);
    }

    private static OpenCase opening(Definition definition, Step step) {
        var parties = new ArrayList<PartyDraft>();
        for (var party : definition.parties().values())
            for (int i = 0; i < party.min(); i++)
                parties.add(new PartyDraft(party.role(), "甲" + i, "OTHER", party.role() + i, null));
        return new OpenCase(
                definition.id(),
                step.act().id(),
                definition.ofItem() ? ITEM : null,
                ProcedureCase.OFFICE,
                parties,
                step.form(),
                List.of(),
                "window");
    }

    private static boolean runs(CaseFile file, boolean lawful) {
        return file.running().values().stream()
                .anyMatch(term -> !lawful || term.rule().lawful());
    }

    private static @Nullable CaseFile tried(Supplier<Receipt> act) {
        try {
            return act.get().file();
        } catch (Refusal refused) {
            return null;
        }
    }
}
