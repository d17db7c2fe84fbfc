package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.database.BulkTable;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.time.BeijingTime;

/** Writes the projections of many cases at once, by {@code COPY} where a row is new. */
@Component
class HistoryStore {

    private static final String NEW_CASES = """
            copy case_file (district, id, number, procedure, version, organisation, item, item_name, title, applicant,
              channel, opened_by, opened_at, opened_on, parent, state, outcome, closed_on, sequence, last_hash, term, due,
              warn_on, provisional, held, wake_on) from stdin""";

    private static final String NEW_TERMS = """
            copy term (district, case_id, sequence, term, procedure, organisation, opened_on, due, ended_on, used, unit,
              result, by_party) from stdin""";

    private static final String NEW_PLACES =
            "copy brought_act (district, external_id, row_digest, case_id, sequence) from stdin";
    private static final String NEW_FLAWS = "copy flaw (district, case_id, sequence, place, act, reason) from stdin";

    private static final String MOVE = """
            update case_file set state = ?, outcome = ?, closed_on = ?, sequence = ?, last_hash = ?,
              term = ?, due = ?, warn_on = ?, provisional = ?, held = ?, wake_on = ?
            where district = ? and id = ? and sequence = ?""";

    private static final String RAISE_SERIES = """
            insert into case_series (district, series, last) values (?, ?, ?)
            on conflict (district, series) do update set last = greatest(case_series.last, excluded.last)""";

    private final JdbcTemplate jdbc;
    private final CaseStore cases;
    private final CaseProjection projection;
    private final Organisations organisations;
    private final Calendars calendars;

    HistoryStore(
            JdbcTemplate jdbc,
            CaseStore cases,
            CaseProjection projection,
            Organisations organisations,
            Calendars calendars) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.projection = projection;
        this.organisations = organisations;
        this.calendars = calendars;
    }

    /** The act that a row became. */
    record Place(UUID caseId, int sequence) {}

    boolean untouched(String district) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select not exists (select from brought_act where district = ?)", Boolean.class, district));
    }

    Map<String, Long> digests(String district, Collection<String> externalIds) {
        var found = new HashMap<String, Long>();
        jdbc.query(
                "select external_id, row_digest from brought_act where district = ? and external_id = any(?)",
                row -> {
                    found.put(row.getString(1), row.getLong(2));
                },
                district,
                externalIds.toArray(String[]::new));
        return found;
    }

    Map<String, Place> places(String district, Collection<String> externalIds) {
        var found = new HashMap<String, Place>();
        jdbc.query(
                "select external_id, case_id, sequence from brought_act where district = ? and external_id = any(?)",
                row -> {
                    found.put(row.getString(1), new Place(row.getObject(2, UUID.class), row.getInt(3)));
                },
                district,
                externalIds.toArray(String[]::new));
        return found;
    }

    /** The acts as they are recorded, with the last correction in the place of what it corrects. */
    Map<String, String> images(String district, Collection<String> externalIds) {
        var found = new HashMap<String, String>();
        jdbc.query(
                """
                select distinct on (b.external_id) b.external_id, a.body from brought_act b
                join act a on a.district = b.district and a.case_id = b.case_id
                  and (a.sequence = b.sequence
                    or a.act = ? and cast(a.body as jsonb) -> 'form' ->> 'corrects' = cast(b.sequence as text))
                where b.district = ? and b.external_id = any(?) order by b.external_id, a.sequence desc
                """,
                row -> {
                    found.put(row.getString(1), row.getString(2));
                },
                Correction.ACT,
                district,
                externalIds.toArray(String[]::new));
        return found;
    }

    Map<String, StoredCase> load(String district, Collection<String> numbers) {
        var found = new LinkedHashMap<String, StoredCase>();
        var calendar = calendars.current();
        jdbc.query(
                """
                select c.*, array(select a.body from act a
                                  where a.district = c.district and a.case_id = c.id order by a.sequence) as bodies
                from case_file c where c.district = ? and c.number = any(?)
                """,
                row -> {
                    var stored = cases.stored(row, calendar);
                    found.put(stored.number(), stored);
                },
                district,
                numbers.toArray(String[]::new));
        return found;
    }

    @Nullable
    UUID id(String district, String number) {
        return cases.find(district, number).orElse(null);
    }

    void write(String district, List<BroughtCase> changed) {
        var fresh = changed.stream().filter(BroughtCase::isNew).toList();
        BulkTable.copy(jdbc, NEW_CASES, fresh.stream().map(this::row).toList());
        raiseSeries(district, fresh);
        move(changed.stream().filter(one -> !one.isNew()).toList());
        var corrected = changed.stream().filter(BroughtCase::corrected).toList();
        forgetTerms(district, corrected);
        remember(district, corrected);
        var terms = new ArrayList<@Nullable Object[]>();
        var places = new ArrayList<@Nullable Object[]>();
        var flaws = new ArrayList<@Nullable Object[]>();
        for (var one : changed) {
            one.file().ended().stream()
                    .skip(one.corrected() ? 0 : one.before().ended().size())
                    .forEach(term -> terms.add(CaseProjection.row(one.file(), term)));
            if (!one.corrected())
                for (var place : one.places())
                    places.add(new @Nullable Object[] {
                        district, place.externalId(), place.digest(), one.file().id(), place.sequence()
                    });
            for (var flaw : one.flaws())
                flaws.add(new @Nullable Object[] {
                    district, one.file().id(), flaw.sequence(), flaw.place(), flaw.act(), flaw.reason()
                });
        }
        BulkTable.copy(jdbc, NEW_TERMS, terms);
        BulkTable.copy(jdbc, NEW_PLACES, places);
        BulkTable.copy(jdbc, NEW_FLAWS, flaws);
    }

    private @Nullable Object[] row(BroughtCase one) {
        var head = one.file().head();
        var first = one.entries().getFirst();
        var row = new ArrayList<@Nullable Object>();
        row.add(head.district());
        row.add(head.id());
        row.add(head.number());
        row.add(head.definition().id());
        row.add(head.definition().effective());
        row.add(head.organisation());
        row.add(head.item());
        row.add(head.itemName());
        row.add(head.title());
        row.add(head.applicant());
        row.add(head.channel());
        row.add(head.openedBy());
        row.add(first.at());
        row.add(BeijingTime.day(first.at()));
        row.add(head.parent());
        row.addAll(projection.of(one.file(), one.entries().getLast()));
        return row.toArray();
    }

    private void move(List<BroughtCase> cases) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var one : cases) {
            var row = projection.of(one.file(), one.entries().getLast());
            row.add(one.file().district());
            row.add(one.file().id());
            row.add(one.before().sequence());
            rows.add(row.toArray());
        }
        if (!rows.isEmpty()) jdbc.batchUpdate(MOVE, rows);
    }

    private void forgetTerms(String district, List<BroughtCase> corrected) {
        if (corrected.isEmpty()) return;
        var ids = corrected.stream().map(one -> one.file().id()).toArray(UUID[]::new);
        jdbc.update("delete from term where district = ? and case_id = any(?)", district, ids);
    }

    private void remember(String district, List<BroughtCase> corrected) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var one : corrected)
            for (var place : one.places())
                rows.add(new @Nullable Object[] {place.digest(), district, place.externalId()});
        if (!rows.isEmpty())
            jdbc.batchUpdate("update brought_act set row_digest = ? where district = ? and external_id = ?", rows);
    }

    /** What was numbered elsewhere in our way of numbering must not be given again here. */
    private void raiseSeries(String district, List<BroughtCase> fresh) {
        var last = new LinkedHashMap<String, Integer>();
        for (var one : fresh) {
            var series = series(one);
            last.merge(series, serial(series, one.file().number()), Math::max);
        }
        var rows = new ArrayList<@Nullable Object[]>();
        last.forEach((series, serial) -> rows.add(new @Nullable Object[] {district, series, serial}));
        if (!rows.isEmpty()) jdbc.batchUpdate(RAISE_SERIES, rows);
    }

    private String series(BroughtCase one) {
        var head = one.file().head();
        var shortName = organisations
                .find(head.district(), head.organisation())
                .map(organisation -> organisation.shortName())
                .orElse("");
        return head.definition()
                .number()
                .replace("{organisation}", shortName)
                .replace(
                        "{year}",
                        String.valueOf(one.file().acts().getFirst().on().getYear()));
    }

    private static int serial(String series, String number) {
        int at = series.indexOf("{serial}");
        if (at < 0) return 0;
        var pattern = Pattern.quote(series.substring(0, at)) + "(\\d{1,9})" + Pattern.quote(series.substring(at + 8));
        var match = Pattern.compile(pattern).matcher(number);
        return match.matches() ? Integer.parseInt(match.group(1)) : 0;
    }
}
