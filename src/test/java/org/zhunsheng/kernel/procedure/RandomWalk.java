package org.zhunsheng.kernel.procedure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.district.EverybodyCertified;
import org.zhunsheng.kernel.ledger.ActDraft;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.time.BeijingTime;

/** One case, from its opening through a number of attempts on later and later days. */
final class RandomWalk {

    private static final HexFormat HEX = HexFormat.of();
    private static final int ATTEMPTS = 30;
    private static final int TRIES = 6;
    private static final List<String> ACCOUNTS = List.of("one", "two", "three");

    private final Procedures procedures;
    private final WorkCalendar calendar;
    private final Definition definition;
    private final Random random;
    private final RandomForms forms;
    private final Lawfulness lawfulness;
    private final List<ActEntry> chain = new ArrayList<>();
    private final Set<String> seen;
    private final Steering steering;
    private LocalDate today;
    private CaseFile file;

    RandomWalk(Procedures procedures, WorkCalendar calendar, Definition definition, int seed, Set<String> seen) {
        this.procedures = procedures;
        this.calendar = calendar;
        this.lawfulness = new Lawfulness(calendar, new EverybodyCertified(), EarlierFiles.NONE);
        this.definition = definition;
        this.random = new Random(seed);
        this.seen = seen;
        this.steering = new Steering(definition, seen, random);
        this.forms = new RandomForms(random);
        this.today = LocalDate.of(2024, 1, 2).plusDays(random.nextInt(330));
        this.file = CaseFile.empty(head(definition)).knowing(RandomFacts.of(definition, today, random));
    }

    private Instant moment() {
        return today.atTime(LocalTime.NOON).atZone(BeijingTime.ZONE).toInstant();
    }

    CaseFile run() {
        for (int i = 0; i < 10 && file.acts().isEmpty(); i++) attempt(opening());
        for (int i = 0; i < attempts() && !file.closed() && !file.acts().isEmpty(); i++) {
            if (random.nextInt(3) == 0) today = today.plusDays(random.nextInt(20));
            if (random.nextInt(40) == 0) today = today.plusDays(400); // some terms are counted in years
            lapse();
            join();
            if (!file.closed()) attempt(likely());
            check();
        }
        assertThat(chained())
                .isEqualTo(
                        chain.stream().map(ActEntry::hash).map(HEX::formatHex).toList());
        assertThat(replayed().running()).isEqualTo(file.running());
        assertThat(replayed().ended()).isEqualTo(file.ended());
        assertThat(replayed().state()).isEqualTo(file.state());
        return file;
    }

    /** A procedure of many acts takes many to walk through; now and then that long a walk is made. */
    private int attempts() {
        return random.nextInt(3) > 0
                ? ATTEMPTS
                : Math.max(ATTEMPTS, 2 * definition.acts().size());
    }

    private ActRule opening() {
        return any(definition.openings());
    }

    /** Mostly an act that is lawful now. */
    private ActRule likely() {
        var lawful = definition.acts().values().stream()
                .filter(act -> !act.opens() && !act.by().equals(List.of("system")))
                .filter(act ->
                        lawfulness.reasonsAgainst(file, act, "somebody", today).isEmpty())
                .toList();
        return steering.choose(file, lawful);
    }

    private ActRule any(Collection<ActRule> acts) {
        return List.copyOf(acts).get(random.nextInt(acts.size()));
    }

    /** Does the act if the docket would; whatever it would refuse leaves the file as it is. */
    private void attempt(ActRule act) {
        if (act.opens() != file.acts().isEmpty()) return;
        if (!act.opens() && act.by().equals(List.of("system"))) return; // done by lapse()
        var account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
        if (!lawfulness.reasonsAgainst(file, act, account, today).isEmpty()) return;
        var form = definition.formOf(act);
        Map<String, Object> values = Map.of();
        for (int i = 0; form != null && i < TRIES; i++) {
            values = form.clean(forms.fill(act, form, today, file.facts()), file.facts());
            if (form.validate(values, file.facts()).isEmpty()
                    && lawfulness.objections(file, act, values, moment()).isEmpty()) break;
            if (i == TRIES - 1) return;
        }
        perform(act, account, values);
    }

    private void perform(ActRule act, String account, Map<String, Object> values) {
        var before = file.state();
        var told = new LinkedHashMap<>(values);
        if (act.opens()) told.putAll(file.facts());
        var at = moment();
        file = file.with(new Done(file.sequence() + 1, act.id(), account, at, told), calendar);
        seen.add(act.id());
        record(act, account, at, told);
        if (!act.opens()) assertThat(act.from()).contains(before);
        assertThat(file.state()).isEqualTo(act.to() == null ? before : act.to());
    }

    /** Whatever silence means must be lawful when the time comes. */
    private void lapse() {
        for (var term : file.running().values()) {
            var act = term.rule().lapse();
            if (act == null
                    || !term.overdue(calendar, today)
                    || !file.running().containsKey(term.rule().id())) continue;
            var rule = definition.act(act);
            assertThat(lawfulness.reasonsAgainst(file, rule, "system", today))
                    .as(() -> act + " after " + trail())
                    .isEmpty();
            perform(rule, "system", Map.of());
        }
    }

    /** Now and then a child case ends, and its parent is told. */
    private void join() {
        for (var act : definition.acts().values()) {
            if (file.closed() || act.joinsAct() == null && !act.joins() || random.nextInt(4) > 0) continue;
            if (!lawfulness.reasonsAgainst(file, act, "system", today).isEmpty()) continue;
            if (act.joinsAct() == null) {
                perform(act, "system", Map.of());
                continue;
            }
            var form = definition.formOf(act);
            var told = new LinkedHashMap<>(
                    form == null ? Map.of() : form.clean(forms.fill(form, today, file.facts()), file.facts()));
            told.put(Derived.CHILD, Map.of("outcome", outcome(act.joinsAct())));
            if (form != null && !form.validate(without(told), file.facts()).isEmpty()) continue;
            if (lawfulness.objections(file, act, told, moment()).isEmpty()) perform(act, "system", told);
        }
    }

    private static Map<String, Object> without(Map<String, Object> told) {
        var rest = new LinkedHashMap<>(told);
        rest.remove(Derived.CHILD);
        return rest;
    }

    /** How a child case of the act may end. */
    private String outcome(String opener) {
        var child = definition.act(opener).opensChild().procedure();
        var outcomes = procedures.inForce(child, today).stream()
                .flatMap(found -> found.acts().values().stream())
                .map(ActRule::outcome)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return outcomes.isEmpty() ? "" : outcomes.get(random.nextInt(outcomes.size()));
    }

    private void check() {
        for (var term : file.running().values()) {
            var deadline = term.deadline(calendar, today);
            assertThat(deadline.explain())
                    .as(() -> term.rule().id() + " after " + trail())
                    .isNotBlank();
            assertThat(deadline.due()).isAfterOrEqualTo(term.openedOn());
        }
        if (file.closed()) {
            assertThat(file.running()).isEmpty();
            for (var act : definition.acts().values())
                if (!act.opens())
                    assertThat(lawfulness.reasonsAgainst(file, act, "late", today))
                            .isNotEmpty();
        } else if (!file.acts().isEmpty()) {
            assertThat(aWayOn()).as(() -> "a way on after " + trail()).isTrue();
        }
    }

    /** Whether somebody new can do something within two years. */
    private boolean aWayOn() {
        return definition.acts().values().stream().filter(act -> !act.opens()).anyMatch(act -> lawfulness
                .reasonsAgainst(file, act, "somebody", today.plusYears(2))
                .isEmpty());
    }

    /** Writes the act down as the docket would. */
    private void record(ActRule act, String account, Instant at, Map<String, Object> told) {
        var head = file.head();
        var previous = chain.isEmpty()
                ? Ledger.first(head.district(), head.id())
                : chain.getLast().hash();
        chain.add(Ledger.next(
                previous,
                new ActDraft(
                        head.district(), head.id(), file.sequence(), act.id(), account, null, at, told, List.of())));
    }

    /** The hashes as anyone computes them from the bodies alone. */
    private List<String> chained() {
        var hashes = new ArrayList<String>();
        var previous = Ledger.first(file.head().district(), file.head().id());
        for (var entry : chain) {
            previous = Sm3.digest(previous, entry.body().getBytes(UTF_8));
            hashes.add(HEX.formatHex(previous));
        }
        return hashes;
    }

    /** The case as it is read again from what was written down. */
    private CaseFile replayed() {
        var head = file.head();
        return CaseFile.replay(
                head, chain.stream().map(ActEntry::body).map(ActReader::done).toList(), calendar);
    }

    private String trail() {
        return definition.id() + " " + file.acts().stream().map(Done::act).toList() + " on " + today;
    }

    private CaseHead head(Definition definition) {
        return new CaseHead(
                definition, "150624", new UUID(1, 1), null, "A", null, null, "随机", "online", "one", List.of(), null);
    }
}
