package org.zhunsheng;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhunsheng.catalogue.Item;
import org.zhunsheng.catalogue.Items;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.Lapses;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** An office in a district of its own, so that tests do not meet each other's cases. */
public record Office(
        Docket docket, Cases cases, Lapses lapses, Calendars calendars, Items items, TestClock clock, String district) {

    private static final AtomicInteger DISTRICTS = new AtomicInteger(800_000);

    /** Adds the office to the organisations of a district that nobody else uses. */
    static Office opened(
            Docket docket,
            Cases cases,
            Lapses lapses,
            Calendars calendars,
            Items items,
            Organisations organisations,
            TestClock clock) {
        var district = String.valueOf(DISTRICTS.getAndIncrement());
        organisations.add(new Organisation(
                district, ProcedureCase.OFFICE, "鄂托克旗行政审批局", "鄂审", "department", null, "11150624011678110K"));
        return new Office(docket, cases, lapses, calendars, items, clock, district);
    }

    /** Puts a matter of this office into the catalogue. */
    public void offers(Item item) {
        items.add(district, item, LocalDate.of(2020, 1, 1), "admin");
    }

    /** Does through the docket, act by act and day by day, what was rehearsed; each actor has the role that he was named by. */
    public CaseFile record(Rehearsal<?> rehearsed, String partyRole) {
        boolean known = rehearsed.file().definition().parties().containsKey(partyRole);
        return record(rehearsed, known ? batuAs(partyRole) : List.of());
    }

    public CaseFile record(Rehearsal<?> rehearsed, List<PartyDraft> parties) {
        CaseFile file = null;
        for (var done : rehearsed.file().acts()) {
            clock.setTo(done.on().toString());
            var role = done.actor();
            var actor = new Actor(role, role, district, ProcedureCase.OFFICE, Set.of(role), null);
            var procedure = rehearsed.file().definition().id();
            var wish = new OpenCase(
                    procedure, done.act(), null, ProcedureCase.OFFICE, parties, done.form(), List.of(), "window");
            file = file == null
                    ? docket.open(wish, actor).file()
                    : docket.perform(new PerformAct(file.id(), done.act(), done.form()), actor)
                            .file();
        }
        return Objects.requireNonNull(file);
    }

    public static List<PartyDraft> batuAs(String role) {
        return List.of(new PartyDraft(role, "巴图", "RESIDENT_ID", "150699198501010017", null));
    }
}
