package org.zhunsheng.kernel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.crypto.Sm3;

/** Who looks at whom: never against avoidance, area, certificate, load or department; and whoever can be staffed is. */
class AssignmentTests {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);
    private static final List<String> AREAS = List.of("东", "西");

    private static Terms terms(
            int each, List<String> joint, Terms.Area area, Integer load, List<Terms.Avoidance> avoid) {
        return new Terms(10, each, joint, area, DAY, load, avoid, Map.of());
    }

    private static List<Subject> subjects(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Subject("s" + (100 + i), "户" + i, "", 1, "", AREAS.get(i % 2)))
                .toList();
    }

    private static Inspector inspector(int i, Random random) {
        var until = random.nextInt(6) == 0 ? DAY.minusDays(1) : random.nextBoolean() ? DAY : null;
        return new Inspector(
                "i" + (100 + i), "员" + i, "局" + i % 2, random.nextInt(3) == 0 ? "" : AREAS.get(i / 2 % 2), until);
    }

    @Property(tries = 400)
    void noConstraintIsEverBrokenAndNobodyIsLeftOutWhoCouldBeStaffed(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int size,
            @ForAll @IntRange(min = 1, max = 8) int people,
            @ForAll @IntRange(min = 1, max = 3) int each,
            @ForAll @IntRange(min = 1, max = 4) int load) {
        var random = new Random(seed);
        var subjects = subjects(size);
        var inspectors =
                IntStream.range(0, people).mapToObj(i -> inspector(i, random)).toList();
        var avoid = new ArrayList<Terms.Avoidance>();
        for (var one : inspectors)
            for (var subject : subjects)
                if (random.nextInt(4) == 0) avoid.add(new Terms.Avoidance(one.id(), subject.id()));
        var area = Terms.Area.values()[random.nextInt(3)];
        var terms = terms(each, random.nextBoolean() ? List.of("局0", "局1") : List.of(), area, load, avoid);
        var loads = new HashMap<String, Integer>();
        for (var group : terms.groups()) {
            var assignment = new Assignment(terms, Sm3.digest(new byte[] {(byte) seed}), inspectors, group);
            assignment.staff(subjects);
            int placed = 0;
            for (var subject : subjects) {
                var team = assignment.team(subject.id());
                placed += team.size();
                assertThat(team).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(each);
                for (var one : team) {
                    loads.merge(one.id(), 1, Integer::sum);
                    assertThat(may(one, subject, terms, group)).isTrue();
                }
            }
            assertThat(placed).as("as many as any way could place").isEqualTo(most(subjects, inspectors, terms, group));
            assertThat(placed
                            + assignment.shortages().stream()
                                    .mapToInt(Assignment.Shortage::missing)
                                    .sum())
                    .isEqualTo(size * each);
        }
        assertThat(loads.values()).allMatch(carried -> carried <= load);
    }

    private static boolean may(Inspector one, Subject subject, Terms terms, String group) {
        boolean near = one.area().isEmpty() || one.area().equals(subject.area());
        return (one.validTo() == null || !one.validTo().isBefore(DAY))
                && !terms.avoid().contains(new Terms.Avoidance(one.id(), subject.id()))
                && (group.isEmpty() || one.department().equals(group))
                && switch (terms.area()) {
                    case ANY -> true;
                    case SAME -> near;
                    case OTHER -> !one.area().equals(subject.area());
                };
    }

    /** The largest flow, found by plain searching over copies of subjects and of inspectors. */
    private static int most(List<Subject> subjects, List<Inspector> inspectors, Terms terms, String group) {
        var held = new HashMap<String, String>(); // place of an inspector → place of a subject
        int flow = 0;
        for (var subject : subjects)
            for (int n = 0; n < terms.inspectorsPerSubject(); n++)
                if (augment(
                        subject, subject.id() + "#" + n, held, new ArrayList<>(), subjects, inspectors, terms, group))
                    flow++;
        return flow;
    }

    private static boolean augment(
            Subject subject,
            String place,
            Map<String, String> held,
            List<String> seen,
            List<Subject> subjects,
            List<Inspector> inspectors,
            Terms terms,
            String group) {
        for (var one : inspectors) {
            if (!may(one, subject, terms, group) || seen.contains(one.id())) continue;
            if (IntStream.range(0, terms.maxLoad())
                    .mapToObj(n -> held.getOrDefault(one.id() + "#" + n, ""))
                    .anyMatch(other -> other.startsWith(subject.id() + "#") && !other.equals(place))) continue;
            seen.add(one.id());
            for (int n = 0; n < terms.maxLoad(); n++) {
                var seat = one.id() + "#" + n;
                var holder = held.get(seat);
                if (holder == null) {
                    held.put(seat, place);
                    return true;
                }
                var other = subjects.stream()
                        .filter(each -> holder.startsWith(each.id() + "#"))
                        .findFirst()
                        .orElseThrow();
                if (augment(other, holder, held, seen, subjects, inspectors, terms, group)) {
                    held.put(seat, place);
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void whoIsShortIsToldWhy() {
        var person = new Inspector("i1", "巴图", "局", "东", null);
        var expired = new Inspector("i2", "宝力高", "局", "东", DAY.minusDays(1));
        var far = new Inspector("i3", "其其格", "局", "西", null);
        var terms = terms(2, List.of(), Terms.Area.SAME, null, List.of(new Terms.Avoidance("i1", "s100")));
        var assignment = new Assignment(terms, new byte[32], List.of(person, expired, far), "");
        assignment.staff(subjects(1));
        assertThat(assignment.shortages()).singleElement().satisfies(short_ -> {
            assertThat(short_.missing()).isEqualTo(2);
            assertThat(short_.reason()).contains("只有0人", "证件无效1人", "辖区不符1人", "回避1人");
        });
    }

    @Test
    void whoMayLookAndWhoMustAvoidAreCountedApart() {
        var people = people(2);
        var terms = terms(2, List.of(), Terms.Area.ANY, null, List.of(new Terms.Avoidance("i1", "s100")));
        var assignment = new Assignment(terms, new byte[32], people, "");
        assignment.staff(subjects(1));
        assertThat(assignment.shortages()).singleElement().satisfies(short_ -> {
            assertThat(short_.missing()).isEqualTo(1);
            assertThat(short_.reason()).startsWith("需要2人，符合条件的只有1人（共2人：证件无效0人，辖区不符0人，回避1人）");
        });
    }

    @ParameterizedTest(name = "{0} who carry all they may are told as: {1}")
    @CsvSource({"1, 符合条件的员0都已达到每人1户的上限", "5, 符合条件的(员\\d、){4}员\\d都已达到每人1户的上限", "6, 符合条件的(员\\d、){4}员\\d等6人都已达到每人1户的上限"})
    void whereAllCarryWhatTheyMayFiveAreNamed(int size, String told) {
        var assignment =
                new Assignment(terms(1, List.of(), Terms.Area.ANY, 1, List.of()), new byte[32], people(size), "");
        assignment.staff(subjects(size + 1));
        assertThat(assignment.shortages()).singleElement().satisfies(short_ -> assertThat(short_.reason())
                .matches("(?s)" + told + ".*"));
    }

    @Test
    void aTeamIsToldInTheOrderOfItsIds() {
        for (byte luck = 0; luck < 20; luck++) {
            var assignment = new Assignment(
                    terms(4, List.of(), Terms.Area.ANY, null, List.of()), Sm3.digest(new byte[] {luck}), people(4), "");
            assignment.staff(subjects(1));
            assertThat(assignment.team("s100")).extracting(Inspector::id).containsExactly("i0", "i1", "i2", "i3");
        }
    }

    private static List<Inspector> people(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Inspector("i" + i, "员" + i, "局", "", null))
                .toList();
    }

    /** Two are wanted for each of two: one of the first stays, both of the second do; the load counts only who is drawn. */
    @Test
    void whoStaysKeepsHisPlaceAndOnlyTheOthersAreDrawn() {
        var people = people(4);
        var staying = List.of(
                new Terms.Staying("i1", "s100"), new Terms.Staying("i1", "s101"), new Terms.Staying("i2", "s101"));
        var avoid = List.of(new Terms.Avoidance("i0", "s100"));
        var terms = new Terms(2, 2, List.of(), Terms.Area.ANY, DAY, 1, avoid, Map.of(), staying);
        for (byte luck = 0; luck < 20; luck++) {
            var assignment = new Assignment(terms, Sm3.digest(new byte[] {luck}), people, "");
            assignment.staff(subjects(2));
            assertThat(assignment.team("s101")).extracting(Inspector::id).containsExactly("i1", "i2");
            assertThat(assignment.team("s100"))
                    .hasSize(2)
                    .extracting(Inspector::id)
                    .contains("i1")
                    .doesNotContain("i0");
            assertThat(assignment.shortages()).isEmpty();
        }
        var alone = new Assignment(terms, new byte[32], people.subList(0, 2), "");
        alone.staff(subjects(1));
        assertThat(alone.shortages()).singleElement().satisfies(short_ -> {
            assertThat(short_.missing()).isEqualTo(1);
            assertThat(short_.reason()).contains("需要1人", "只有0人", "回避1人");
        });
    }

    @Test
    void anEarlierSubjectLetsSomebodyGoForALaterOneThatHasNoChoice() {
        var one = new Inspector("i1", "巴图", "局", "", null);
        var other = new Inspector("i2", "宝力高", "局", "", null);
        for (var forced : List.of("i1", "i2")) {
            var free = forced.equals("i1") ? "i2" : "i1";
            var terms = terms(1, List.of(), Terms.Area.ANY, 1, List.of(new Terms.Avoidance(free, "s101")));
            var assignment = new Assignment(terms, new byte[32], List.of(one, other), "");
            assignment.staff(subjects(2));
            assertThat(assignment.team("s101")).extracting(Inspector::id).containsExactly(forced);
            assertThat(assignment.team("s100")).extracting(Inspector::id).containsExactly(free);
        }
    }
}
