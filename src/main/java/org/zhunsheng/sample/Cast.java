package org.zhunsheng.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.Staff;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.sample.Course.Move;

/** Who plays in the fictitious year: agencies, their staff, applicants, and the accounts a visitor can log in with. */
@Component
class Cast {

    /** The password of every account of the sample, as its log-in page says. */
    static final String PASSWORD = "Zhunsheng#2022";

    private static final String FRONT = "service";
    private static final Set<String> UNIQUE = Set.of("leader", "legal");

    private final Organisations organisations;
    private final StaffRoster roster;
    private final Accounts accounts;
    private final Parties parties;

    Cast(Organisations organisations, StaffRoster roster, Accounts accounts, Parties parties) {
        this.organisations = organisations;
        this.roster = roster;
        this.accounts = accounts;
        this.parties = parties;
    }

    /** Lets everybody take the stage; whoever stands there already stays. */
    void enter(String district, Story story, LocalDate since) {
        int number = 0;
        for (var agency : story.agencies()) {
            organisations.add(new Organisation(
                    district,
                    agency.code(),
                    agency.name(),
                    agency.shortName(),
                    agency.type(),
                    agency.parent(),
                    Nobody.uscc("11", ++number)));
            enter(district, agency, since);
        }
        visitors(district).forEach(this::enter);
        for (var agency : story.agencies()) colleagues(district, agency).forEach(this::enter);
    }

    /** Hashing a password is slow on purpose: not again for an account that an earlier load has made. */
    private void enter(Account account) {
        if (accounts.find(account.name()).isEmpty()) accounts.add(account, PASSWORD);
    }

    private void enter(String district, Agency agency, LocalDate since) {
        agency.people()
                .forEach((role, name) -> enter(district, agency, new Agency.Member(name, role, null, null), since));
        agency.members().forEach(member -> enter(district, agency, member, since));
    }

    private void enter(String district, Agency agency, Agency.Member member, LocalDate since) {
        var id = UUID.nameUUIDFromBytes((agency.code() + member.name()).getBytes(StandardCharsets.UTF_8));
        var certificate = member.validTo() == null
                ? null
                : "15069900%04d".formatted(Math.floorMod(id.getMostSignificantBits(), 10_000));
        roster.add(new Staff(
                district, id, member.name(), agency.code(), member.role(), certificate, member.validTo(), since, null));
    }

    private List<Account> visitors(String district) {
        return List.of(
                account(district, Visitors.RESIDENT, "resident"),
                account(district, Visitors.ENTERPRISE, "enterprise"),
                new Account("agent", "丁月霞", district, FRONT, Set.of("agent"), null),
                new Account("officer1", "苏德", district, "enforcement", Set.of("officer"), null),
                new Account("officer2", "边晓光", district, "enforcement", Set.of("officer"), null),
                new Account("importer", "贺小龙", district, FRONT, Set.of("importer"), null),
                new Account("auditor", "哈斯巴根", district, "government", Set.of("auditor"), null),
                new Account("admin", "系统管理员", district, FRONT, Set.of("admin"), null));
    }

    private Account account(String district, Applicant applicant, String role) {
        return new Account(applicant.account(), applicant.name(), district, null, Set.of(role), party(applicant));
    }

    private static List<Account> colleagues(String district, Agency agency) {
        return agency.people().entrySet().stream()
                .map(person -> new Account(
                        account(agency, person.getKey()),
                        person.getValue(),
                        district,
                        agency.code(),
                        Set.of(person.getKey()),
                        null))
                .toList();
    }

    /** The window everybody visits has the plain names; the desks of other agencies carry their agency's. */
    private static String account(Agency agency, String role) {
        return agency.code().equals(FRONT) || UNIQUE.contains(role) ? role : agency.code() + "-" + role;
    }

    UUID party(Applicant applicant) {
        return parties.id(applicant.idType(), applicant.idNumber());
    }

    PartyDraft stated(Applicant applicant) {
        return new PartyDraft(
                "applicant", applicant.name(), applicant.idType().name(), applicant.idNumber(), applicant.phone());
    }

    /** Who makes a move. */
    Actor actor(String district, Move move, Agency agency) {
        var course = move.course();
        return switch (move.by()) {
            case "system" -> Actor.system(district);
            case "applicant" ->
                move.opens() && course.channel().equals("window")
                        ? desk(district, agency, "clerk")
                        : move.opens() && course.channel().equals("agent")
                                ? new Actor("agent", "丁月霞", district, FRONT, Set.of("agent"), null)
                                : applicant(district, course.applicant());
            default -> desk(district, agency, move.by());
        };
    }

    private Actor applicant(String district, Applicant applicant) {
        var role = applicant.idType().person() ? "resident" : "enterprise";
        return new Actor(applicant.account(), applicant.name(), district, null, Set.of(role), party(applicant));
    }

    private static Actor desk(String district, Agency agency, String role) {
        @Nullable String name = agency.people().get(role);
        if (name == null) throw new IllegalArgumentException(agency.name() + " has no " + role);
        return new Actor(account(agency, role), name, district, agency.code(), Set.of(role), null);
    }
}
