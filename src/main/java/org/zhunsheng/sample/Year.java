package org.zhunsheng.sample;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.time.BeijingTime;
import org.zhunsheng.sample.Course.Move;

/**
 * Lays out the fictitious year that ends at a moment: always the same cases for the same moment, so that a load that was
 * cut off can be taken up where it stopped. What would lie after that moment has not happened yet.
 */
final class Year {

    private static final List<String> CHANNELS =
            List.of("online", "online", "online", "mobile", "mobile", "window", "window", "window", "agent", "kiosk");
    private static final List<String> PLACES =
            List.of("乌兰镇鄂托克街", "乌兰镇西鄂尔多斯街", "棋盘井镇振兴路", "棋盘井镇兴业街", "蒙西镇创业大道", "木凯淖尔镇中心街", "苏米图苏木苏里格嘎查", "阿尔巴斯苏木巴音乌素嘎查");
    private static final int MOSTLY_GOOD = 60;

    private final Story story;
    private final WorkCalendar calendar;
    private final LocalDateTime now;

    Year(Story story, WorkCalendar calendar, Instant now) {
        this.story = story;
        this.calendar = calendar;
        this.now = LocalDateTime.ofInstant(now, BeijingTime.ZONE);
    }

    /** Everything that happened, in the order of time. */
    List<Move> moves() {
        var moves = new ArrayList<Move>();
        int serial = 0;
        for (var plot : story.plots()) for (int i = 0; i < plot.cases(); i++) moves.addAll(moves(++serial, plot, i));
        return moves.stream()
                .sorted(Comparator.comparing(Move::at)
                        .thenComparingInt(move -> move.course().serial())
                        .thenComparingInt(Move::step))
                .toList();
    }

    private List<Move> moves(int serial, Plot plot, int i) {
        var random = new SplittableRandom(31L * plot.name().hashCode() + i);
        var matter = matter(plot, random);
        var applicant = applicant(serial, plot.owner(), matter, random);
        var channel = plot.owner() == null ? Nobody.pick(CHANNELS, random) : "online";
        var place = Nobody.pick(PLACES, random) + (1 + random.nextInt(98)) + "号";
        var words = new Words(story.agency(matter.organisation()), matter, applicant, place, calendar, random);
        var course = new Course(serial, plot.name(), matter, applicant, channel);
        return moves(course, plot, words, random);
    }

    private Matter matter(Plot plot, RandomGenerator random) {
        var suitable = story.matters().stream().filter(plot::suits).toList();
        int drawn = random.nextInt(suitable.stream().mapToInt(Matter::share).sum());
        for (var matter : suitable) {
            drawn -= matter.share();
            if (drawn < 0) return matter;
        }
        throw new IllegalStateException("no matter suits “" + plot.name() + "”");
    }

    private static Applicant applicant(int serial, @Nullable String owner, Matter matter, RandomGenerator random) {
        if (owner != null) return Visitors.of(owner);
        return matter.applicant().equals("person")
                ? Nobody.person(serial, random)
                : Nobody.firm(serial, Nobody.pick(matter.trades(), random), random);
    }

    private List<Move> moves(Course course, Plot plot, Words words, RandomGenerator random) {
        var moves = new ArrayList<Move>();
        var at = filed(plot, course.matter(), random);
        for (var step : story.steps(plot, course.matter()).toList()) {
            if (!moves.isEmpty()) at = next(at, step, course.matter(), random);
            if (at.isAfter(now)) break;
            var rate = step.rate();
            if (rate == null) moves.add(act(course, moves.size(), at, step, words));
            else if (random.nextInt(100) < rate)
                moves.add(new Move(
                        course, moves.size(), instant(at), null, "applicant", java.util.Map.of(), score(step, random)));
        }
        return moves;
    }

    private static Move act(Course course, int step, LocalDateTime at, Step acting, Words words) {
        var form = words.fill(acting.form(), at.toLocalDate());
        return new Move(course, step, instant(at), acting.act(), String.valueOf(acting.by()), form, 0);
    }

    private LocalDateTime filed(Plot plot, Matter matter, RandomGenerator random) {
        var today = now.toLocalDate();
        int ago = plot.opened() != null
                ? plot.opened().days(random, 0)
                : matter.promisedDays() - left(plot, matter, random);
        var day = ago == 0 ? today : calendar.plusWorkingDays(today, -ago);
        var at = day.atTime(officeHour(random));
        return at.isBefore(now) ? at : now.minusMinutes(3 + random.nextInt(90));
    }

    private static int left(Plot plot, Matter matter, RandomGenerator random) {
        var left = plot.left();
        if (left == null) throw new IllegalStateException("“" + plot.name() + "” says neither opened nor left");
        return Math.min(left.days(random, 0), matter.promisedDays());
    }

    /** When the next step is taken: later the same day, or in office hours some working days on. */
    private LocalDateTime next(LocalDateTime at, Step step, Matter matter, RandomGenerator random) {
        int days = step.pace().days(random, matter.promisedDays());
        var soon = at.plusMinutes(4 + random.nextInt(30));
        boolean sameDay = days == 0
                && calendar.isWorkday(at.toLocalDate())
                && soon.toLocalDate().equals(at.toLocalDate());
        if (sameDay) return soon;
        return calendar.plusWorkingDays(at.toLocalDate(), Math.max(1, days)).atTime(officeHour(random));
    }

    private static LocalTime officeHour(RandomGenerator random) {
        return LocalTime.of(8, 40).plusSeconds(random.nextInt(7 * 3600));
    }

    private static int score(Step step, RandomGenerator random) {
        boolean bad = random.nextInt(step.bad() ? 2 : MOSTLY_GOOD) == 0;
        if (bad) return 4 + random.nextInt(2);
        return IntStream.of(1, 1, 1, 1, 2, 2, 3).toArray()[random.nextInt(7)];
    }

    private static Instant instant(LocalDateTime at) {
        return ZonedDateTime.of(at, BeijingTime.ZONE).toInstant();
    }
}
