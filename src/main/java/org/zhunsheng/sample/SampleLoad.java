package org.zhunsheng.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.database.ScenarioClock;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Refusal;
import org.zhunsheng.sample.Course.Move;

/**
 * Walks the fictitious year through the docket, in the order of time. A load that was cut off is walked again from the
 * start, passing over what the record already holds: an applicant applies only once for a matter, so each case is found
 * by these two, and its acts are counted.
 */
@Component
class SampleLoad {

    private static final Logger log = LoggerFactory.getLogger(SampleLoad.class);

    private final Cast cast;
    private final Guide guide;
    private final LoadRecord record;
    private final Voices voices;
    private final Docket docket;
    private final Cases cases;
    private final Parties parties;
    private final Calendars calendars;
    private final Clock clock;

    SampleLoad(
            Cast cast,
            Guide guide,
            LoadRecord record,
            Voices voices,
            Docket docket,
            Cases cases,
            Parties parties,
            Calendars calendars,
            Clock clock) {
        this.cast = cast;
        this.guide = guide;
        this.record = record;
        this.voices = voices;
        this.docket = docket;
        this.cases = cases;
        this.parties = parties;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Where a case stands in this load. */
    private static final class Stand {
        private final UUID id;
        private final int before;
        private int walked;

        Stand(UUID id, int before) {
            this.id = id;
            this.before = before;
        }

        /** Counts one act more; answers whether an earlier load had already done it. */
        boolean passed() {
            return ++walked <= before;
        }
    }

    /** Walks what is not walked yet; answers how many moves the docket refused, which should be none. */
    int load(String district, Progress progress) {
        var story = Story.read();
        var entry = record.find(district).orElse(null);
        var asOf = entry == null ? clock.instant() : entry.asOf();
        if (entry == null) record.begin(district, asOf);
        var since = LocalDate.ofInstant(asOf, clock.getZone()).minusYears(2);
        cast.enter(district, story, since);
        guide.publish(district, story, since);
        var moves = new Year(story, calendars.current(), asOf).moves();
        progress.begin("示例办件", moves.size());
        return walk(district, story, moves, entry != null, progress);
    }

    private int walk(String district, Story story, List<Move> moves, boolean again, Progress progress) {
        var stands = new HashMap<Course, Stand>();
        int refused = 0;
        for (var move : moves) {
            try {
                walk(district, story, move, again, stands);
            } catch (Refusal refusal) {
                refused++;
                log.warn(
                        "sample case {} ({}): {} was refused: {}",
                        move.course().serial(),
                        move.course().plot(),
                        move.act(),
                        refusal.getMessage());
            }
            progress.advance();
        }
        return refused;
    }

    private void walk(String district, Story story, Move move, boolean again, Map<Course, Stand> stands) {
        var course = move.course();
        if (again && move.opens()) find(district, course).ifPresent(stand -> stands.put(course, stand));
        var stand = stands.get(course);
        if (!move.opens() && stand == null) return; // its opening was refused, and that was said
        if (stand != null && move.act() != null && stand.passed()) return;
        var actor = cast.actor(district, move, story.agency(course.matter().organisation()));
        if (stand == null) {
            var wish = new OpenCase(
                            Guide.PROCEDURE,
                            course.matter().code(),
                            List.of(cast.stated(course.applicant())),
                            move.form())
                    .through(course.channel());
            var receipt = ScenarioClock.at(move.at(), () -> docket.open(wish, actor));
            stands.put(course, new Stand(receipt.file().id(), 0));
        } else if (move.act() == null) {
            ScenarioClock.at(move.at(), () -> {
                voices.speak(stand.id, move, actor);
                return stand;
            });
        } else {
            var wish = new PerformAct(stand.id, Objects.requireNonNull(move.act()), move.form());
            ScenarioClock.at(move.at(), () -> docket.perform(wish, actor));
        }
    }

    private java.util.Optional<Stand> find(String district, Course course) {
        return parties.cases(district, cast.party(course.applicant())).stream()
                .flatMap(id -> cases.load(district, id).stream())
                .filter(file -> course.matter().code().equals(file.head().item()))
                .findFirst()
                .map(file -> new Stand(file.id(), file.acts().size()));
    }
}
