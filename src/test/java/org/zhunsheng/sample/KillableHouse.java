package org.zhunsheng.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.zhunsheng.Application;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;

/**
 * The product with a catalogue, a clerk, an approver and an auditor in it: what the kill test starts as a process. Not a
 * component, so that no other test meets it.
 */
final class KillableHouse implements ApplicationRunner {

    static final String DISTRICT = "150624";
    static final String LAST_IN = "auditor";
    private static final String OFFICE = "service";

    private final Organisations organisations;
    private final Accounts accounts;
    private final Guide guide;

    KillableHouse(Organisations organisations, Accounts accounts, Guide guide) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.guide = guide;
    }

    public static void main(String[] args) {
        new SpringApplication(Application.class, KillableHouse.class).run(args);
    }

    /** Furnishes what is not there yet; the auditor comes last, so whoever finds him finds the house complete. */
    @Override
    public void run(ApplicationArguments args) {
        if (accounts.find(LAST_IN).isPresent()) return;
        var story = Story.read();
        int number = 0;
        for (var agency : story.agencies())
            organisations.add(new Organisation(
                    DISTRICT,
                    agency.code(),
                    agency.name(),
                    agency.shortName(),
                    agency.type(),
                    null,
                    Nobody.uscc("11", ++number)));
        guide.publish(DISTRICT, story, LocalDate.of(2020, 1, 1));
        for (var role : List.of("clerk", "approver", "importer", LAST_IN))
            accounts.add(new Account(role, role, DISTRICT, OFFICE, Set.of(role), null), Cast.PASSWORD);
    }
}
