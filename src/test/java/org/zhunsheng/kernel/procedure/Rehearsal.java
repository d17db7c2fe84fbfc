package org.zhunsheng.kernel.procedure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.district.EverybodyCertified;

/**
 * A {@link DryRun} that reads as sentences, under a definition of the house and the calendar that comes with the product:
 * {@code Rehearsal.of("trial").on("2023-12-29").does("apply", "resident").does("accept", "clerk")}. Whatever a form asks that
 * a test does not tell is filled in plausibly, so that a test says only what it is about.
 */
public class Rehearsal<C extends Rehearsal<C>> {

    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();
    private static final Procedures PROCEDURES = new Procedures(new AnyEffect());
    private static final Certificates CERTIFICATES = new EverybodyCertified()::holdsValidCertificate;

    private final String procedure;
    private final Map<String, Object> known = new HashMap<>();
    private List<CaseFile> earlier = List.of();
    private LocalDate today = LocalDate.of(2024, 3, 1);
    private @Nullable DryRun run;

    protected Rehearsal(String procedure) {
        this.procedure = procedure;
    }

    public static Rehearsal<?> of(String procedure) {
        return new Rehearsal<>(procedure);
    }

    @SuppressWarnings("unchecked")
    private C self() {
        return (C) this;
    }

    /** The versions of a procedure, for tests that hold its text against the law. */
    public static List<Definition> versions(String procedure) {
        return List.copyOf(PROCEDURES.versions(procedure));
    }

    /** A version as it is written. */
    static DefinitionSource source(String procedure, LocalDate effective) {
        return PROCEDURES.source(procedure, effective).orElseThrow();
    }

    /** A version that nobody has released, every effect taken for granted. */
    static Definition understood(DefinitionSource draft) {
        return PROCEDURES.understood(draft);
    }

    public LocalDate today() {
        return today;
    }

    public C on(String day) {
        today = LocalDate.parse(day);
        return self();
    }

    /** Facts that the house knows of the case when it is opened. */
    public C knowing(String name, Object fact) {
        known.put(name, fact);
        return self();
    }

    /** Earlier cases of whoever is a party. */
    public C following(CaseFile... cases) {
        earlier = List.of(cases);
        return self();
    }

    /**
     * The first act opens the case, under the version in force today.
     *
     * @param by a role or a role of a party; {@code clerk/su} is another clerk than {@code clerk}
     */
    public C does(String act, String by, Map<String, Object> form) {
        var before = run == null ? opening() : run;
        run = before.does(act, by, today, form);
        return self();
    }

    private DryRun opening() {
        var definition = PROCEDURES.inForce(procedure, today).orElseThrow();
        return DryRun.of(definition, CALENDAR, CERTIFICATES).knowing(known).following(earlier);
    }

    /** Why an act is refused now. */
    public String refusal(String act, String by, Map<String, Object> form) {
        var before = run;
        try {
            does(act, by, form);
        } catch (Refusal refusal) {
            run = before;
            return String.valueOf(refusal.getMessage());
        }
        throw new AssertionError(act + " was not refused");
    }

    public String refusal(String act, String by) {
        return refusal(act, by, Map.of());
    }

    public C does(String act, String by) {
        return does(act, by, Map.of());
    }

    /** Lets the timer do what silence means on this day. */
    public C silenceOn(String day) {
        on(day);
        run = run().silence(today);
        return self();
    }

    private DryRun run() {
        if (run == null) throw new IllegalStateException("not opened");
        return run;
    }

    public CaseFile file() {
        return run().file();
    }

    public String state() {
        return file().state();
    }

    public @Nullable String outcome() {
        return file().outcome();
    }

    /** The titles of the papers (文书) that the last act makes. */
    public List<String> papers() {
        return papersOf(file().acts().getLast().act());
    }

    /** The titles of the papers that an act makes. */
    public List<String> papersOf(String act) {
        var definition = file().definition();
        var made = definition.act(act).effects().get("document");
        if (made == null) return List.of();
        var templates = made.isArray() ? made.valueStream().toList() : List.of(made);
        return templates.stream()
                .map(template -> title(definition, template.asString()))
                .toList();
    }

    private static String title(Definition definition, String template) {
        var own = definition.folders().stream().map(folder -> folder + "/" + template);
        return Stream.concat(own, Stream.of(template))
                .map(path -> "/procedures/" + path.replaceFirst("^.*procedures/", "") + ".html")
                .map(Rehearsal::text)
                .flatMap(Optional::stream)
                .findFirst()
                .map(text -> text.replaceFirst("(?s)^.*?<title>(.*?)</title>.*$", "$1"))
                .orElseThrow(() -> new AssertionError("there is no paper " + template));
    }

    private static Optional<String> text(String path) {
        try (var in = Rehearsal.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last day of a running term, seen from today. */
    public LocalDate due(String term) {
        return running(term).deadline(CALENDAR, today).due();
    }

    public RunningTerm running(String term) {
        var running = file().running().get(term);
        if (running == null)
            throw new AssertionError(
                    term + " does not run; running: " + file().running().keySet());
        return running;
    }

    public EndedTerm ended(String term) {
        return file().ended().stream()
                .filter(ended -> ended.term().rule().id().equals(term))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(term + " has not ended"));
    }

    /** Effects write; nothing is written here, so each is taken for granted. */
    static final class AnyEffect extends AbstractMap<String, Effect> {

        @Override
        public Effect get(Object name) {
            return context -> List.of();
        }

        @Override
        public Set<Entry<String, Effect>> entrySet() {
            return Set.of();
        }
    }
}
