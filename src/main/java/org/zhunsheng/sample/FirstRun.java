package org.zhunsheng.sample;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.ledger.Ledger;

/**
 * On the first start, where {@code zhunsheng.sample} says so and the house is empty, loads the sample while the product
 * is already in use. Timed work starts after it: a term that ran out in the fictitious past must not be taken for silence
 * while its case is still being told, and a past day must not be anchored before all its acts are there.
 */
@Component
@ConditionalOnBooleanProperty("zhunsheng.sample")
class FirstRun implements DbSchedulerStarter {

    private static final Logger log = LoggerFactory.getLogger(FirstRun.class);

    private static final String WALK = "walk";

    private final SampleLoad load;
    private final ScenarioLoad year;
    private final LoadRecord record;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Scheduler timers;
    private final Clock clock;
    private final String district;
    private final String scenario;
    private final Progress progress = Progress.onConsole();

    FirstRun(
            SampleLoad load,
            ScenarioLoad year,
            LoadRecord record,
            Organisations organisations,
            Accounts accounts,
            Ledger ledger,
            Scheduler timers,
            Clock clock,
            @Value("${zhunsheng.district:150624}") String district,
            @Value("${zhunsheng.scenario:otog-2022}") String scenario) {
        this.load = load;
        this.year = year;
        this.record = record;
        this.organisations = organisations;
        this.accounts = accounts;
        this.ledger = ledger;
        this.timers = timers;
        this.clock = clock;
        this.district = district;
        this.scenario = scenario;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Override
    public void doStart() {
        if (!wanted()) {
            timers.start();
            return;
        }
        progress.running(true);
        Thread.ofVirtual().name("sample").start(this::run);
    }

    Progress progress() {
        return progress;
    }

    /** Only an empty house, or one whose load was cut off: whoever has begun to work here gets nothing invented. */
    private boolean wanted() {
        return record.find(district)
                .map(entry -> !entry.finished())
                .orElseGet(() -> organisations.all(district).isEmpty()
                        && accounts.all(district).isEmpty());
    }

    /** What is going on now comes first: it is short, and gives every page something to show. */
    private void walk() {
        if (record.has(district, WALK)) return;
        load.load(district, progress);
        record.finish(district, WALK, clock.instant());
    }

    private void run() {
        long start = System.nanoTime();
        try {
            walk();
            if (!scenario.isBlank()) year.load(district, scenario, progress);
            record.finish(district, clock.instant());
            ledger.anchorEndedDays();
            log.info("The sample was loaded in {} s", (System.nanoTime() - start) / 1_000_000_000);
        } catch (RuntimeException e) {
            log.error("示例数据没有载完，下次启动时会接着载入。(The sample was cut off; the next start takes it up.)", e);
        } finally {
            progress.running(false);
            if (!timers.getSchedulerState().isShuttingDown()) timers.start(); // the house may be closing amid the load
        }
    }
}
