package org.zhunsheng.filereview;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.Cases;

/** Reviews all files closed this year as the product does, and, for comparison, only reads and replays them. */
public final class ReviewRate {

    private final Runs runs;
    private final Cases cases;
    private final Actor actor;
    private final int year = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();

    /** @param house where the product's parts are, by type */
    public ReviewRate(Function<Class<?>, Object> house, String district) {
        this.runs = (Runs) house.apply(Runs.class);
        this.cases = (Cases) house.apply(Cases.class);
        this.actor = Actor.system(district);
    }

    /** Answers how many files were reviewed. */
    public long review() {
        var run = runs.begin(year, null, actor);
        runs.perform(run, year, null, actor);
        return runs.find(run, actor).orElseThrow().done();
    }

    public long read() {
        long files = 0;
        var after = new UUID(0, 0);
        for (var page = cases.closedIn(year, null, after, 150, actor);
                !page.isEmpty();
                page = cases.closedIn(year, null, after, 150, actor)) {
            files += page.size();
            after = page.getLast().id();
        }
        return files;
    }
}
