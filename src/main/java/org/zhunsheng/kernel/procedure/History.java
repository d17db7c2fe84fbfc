package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.crypto.FieldCipher;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.intake.ImportKind.Occasion;
import org.zhunsheng.kernel.intake.Intake;
import org.zhunsheng.kernel.intake.Row;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.party.InvolvedParties;
import org.zhunsheng.kernel.party.Parties;

/**
 * The other door to the docket (历史案卷): acts that were done elsewhere, recorded as they were, many at once. They are
 * chained as those done here; state, terms and outcome follow by the same replay. What the docket would have refused is
 * kept and noted as a flaw, for the file review to look at. Effects do not follow: papers, publications and licences of
 * that time were made at that time.
 */
@Component
class History {

    private final HistoryStore store;
    private final BroughtLinks links;
    private final CaseStore files;
    private final BroughtCases opening;
    private final Ledger ledger;
    private final Parties parties;
    private final Calendars calendars;
    private final StaffRoster staff;
    private final FieldCipher cipher;

    History(
            HistoryStore store,
            BroughtLinks links,
            CaseStore files,
            BroughtCases opening,
            Ledger ledger,
            Parties parties,
            Calendars calendars,
            StaffRoster staff,
            FieldCipher cipher) {
        this.store = store;
        this.links = links;
        this.files = files;
        this.opening = opening;
        this.ledger = ledger;
        this.parties = parties;
        this.calendars = calendars;
        this.staff = staff;
        this.cipher = cipher;
    }

    /** Reads a row; null where it has been refused. */
    interface Reader {
        @Nullable
        BroughtAct read(Row row);
    }

    Intake begin(Occasion occasion, Reader reader) {
        return new Acts(occasion, reader);
    }

    private final class Acts implements Intake {

        private final Occasion occasion;
        private final String district;
        private final Reader reader;

        Acts(Occasion occasion, Reader reader) {
            this.occasion = occasion;
            this.district = occasion.district();
            this.reader = reader;
        }

        @Override
        public @Nullable Object read(Row row) {
            return reader.read(row);
        }

        @Override
        public boolean untouched() {
            return store.untouched(district);
        }

        @Override
        public Map<String, Long> digests(Collection<String> externalIds) {
            return store.digests(district, externalIds);
        }

        /** The acts of each case one after the other; a row that cannot be replayed is refused and the others go on. */
        @Override
        public void add(List<Taken> rows) {
            var cases = standing(rows);
            for (var row : rows) {
                var act = (BroughtAct) row.content();
                var one = cases.get(act.number());
                if (one == null) one = open(row, act, cases);
                if (one != null) one.add(row, act);
            }
            write(cases.values());
        }

        private Map<String, BroughtCase> standing(List<Taken> rows) {
            var numbers = rows.stream()
                    .map(row -> ((BroughtAct) row.content()).number())
                    .distinct()
                    .toList();
            var cases = new LinkedHashMap<String, BroughtCase>();
            store.load(district, numbers)
                    .forEach((number, stored) -> cases.put(number, goingOn(stored, lawfulness(cases))));
            return cases;
        }

        private BroughtCase goingOn(StoredCase stored, Lawfulness lawfulness) {
            return new BroughtCase(stored, lawfulness, calendars.current(), cipher, occasion);
        }

        private @Nullable BroughtCase open(Taken row, BroughtAct act, Map<String, BroughtCase> cases) {
            var parent = act.parent() == null ? null : parent(act.parent(), row, cases);
            var head = opening.head(district, act, parent, row.row());
            if (head == null) return null;
            var one = new BroughtCase(
                    head,
                    act.parties(),
                    opening.known(head, act),
                    lawfulness(cases),
                    calendars.current(),
                    cipher,
                    occasion);
            cases.put(act.number(), one);
            return one;
        }

        private @Nullable UUID parent(String number, Taken row, Map<String, BroughtCase> cases) {
            var here = cases.get(number);
            if (here != null) return here.file().id();
            var found = store.id(district, number);
            if (found == null) row.row().fault("parent", "没有案号为“" + number + "”的案件，请先导入它");
            return found;
        }

        private void write(Collection<BroughtCase> cases) {
            var changed = cases.stream().filter(BroughtCase::changed).toList();
            var entries = new ArrayList<ActEntry>();
            var involved = new LinkedHashMap<UUID, InvolvedParties>();
            for (var one : changed) {
                entries.addAll(one.entries());
                if (one.isNew()) involved.put(one.file().id(), one.parties());
            }
            parties.keep(district, involved);
            store.write(district, changed);
            links.write(district, changed);
            ledger.bring(entries);
        }

        @Override
        public Map<String, String> images(Collection<String> externalIds) {
            return store.images(district, externalIds);
        }

        /** An act is never mended: what a later file says of it is an act of its own, and replay goes by that. */
        @Override
        public void amend(List<Taken> rows) {
            var cases = standing(rows);
            var places =
                    store.places(district, rows.stream().map(Taken::externalId).toList());
            var touched = new HashMap<String, BroughtCase>();
            for (var row : rows) {
                var act = (BroughtAct) row.content();
                var one = cases.get(act.number());
                var place = places.get(row.externalId());
                if (one == null || place == null || !one.file().id().equals(place.caseId())) {
                    row.row().fault("case", "这一行原属另一案件，更正时案号不能改");
                    continue;
                }
                if (one.amend(row, act, place.sequence())) touched.put(act.number(), one);
            }
            write(touched.values());
        }
    }

    private Lawfulness lawfulness(Map<String, BroughtCase> together) {
        return new Lawfulness(calendars.current(), staff, (file, rule) -> earlier(file, rule, together.values()));
    }

    /** Those that came together with the case itself are not in the house yet. */
    private List<CaseFile> earlier(CaseFile file, EarlierRule rule, Collection<BroughtCase> together) {
        var ids = together.stream().map(one -> one.file().id()).collect(Collectors.toSet());
        var found = together.stream()
                .map(BroughtCase::file)
                .filter(other -> rule.concerns(other, file))
                .collect(Collectors.toCollection(ArrayList::new));
        for (var other : files.of(file, rule)) if (!ids.contains(other.id())) found.add(other);
        return found;
    }
}
