package org.zhunsheng.kernel.draw;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By what rules a draw is made.
 *
 * @param count how many subjects are drawn
 * @param inspectorsPerSubject how many look at each; of each department, where several look together
 * @param joint the departments that look together (联合抽查); empty where inspectors are drawn from all alike
 * @param area whether an inspector must, or must not, work in the subject's area
 * @param on the day on which inspectors must be entitled
 * @param maxLoad how many subjects an inspector looks at, at most; null without limit
 * @param avoid who may not look at whom (回避)
 * @param minimums how many of a stratum are drawn at least
 * @param staying who looks at which subject already and stays: they count among its inspectors, only the others are drawn
 */
public record Terms(
        int count,
        int inspectorsPerSubject,
        List<String> joint,
        Area area,
        LocalDate on,
        @Nullable Integer maxLoad,
        List<Avoidance> avoid,
        Map<String, Integer> minimums,
        List<Staying> staying) {

    /** Which areas go together. */
    public enum Area {
        ANY,
        SAME,
        OTHER
    }

    /** An inspector who may not look at a subject, both by id. */
    public record Avoidance(String inspector, String subject) {}

    /** An inspector who stays with a subject, both by id. */
    public record Staying(String inspector, String subject) {}

    public Terms {
        joint = List.copyOf(joint);
        avoid = List.copyOf(avoid);
        minimums = Collections.unmodifiableMap(new TreeMap<>(minimums)); // one order, one text
        staying = staying == null ? List.of() : List.copyOf(staying); // texts fixed before it was a rule do not have it
    }

    /** Rules of a first draw: nobody is there yet. */
    public Terms(
            int count,
            int inspectorsPerSubject,
            List<String> joint,
            Area area,
            LocalDate on,
            @Nullable Integer maxLoad,
            List<Avoidance> avoid,
            Map<String, Integer> minimums) {
        this(count, inspectorsPerSubject, joint, area, on, maxLoad, avoid, minimums, List.of());
    }

    /** Rules that ask for nothing but numbers. */
    static Terms plain(int count, int inspectorsPerSubject, LocalDate on) {
        return new Terms(count, inspectorsPerSubject, List.of(), Area.ANY, on, null, List.of(), Map.of());
    }

    /** The groups out of which inspectors are drawn; the empty name stands for all. */
    List<String> groups() {
        return joint.isEmpty() ? List.of("") : joint;
    }

    boolean fits(Inspector inspector, Subject subject) {
        return switch (area) {
            case ANY -> true;
            case SAME -> inspector.area().isEmpty() || inspector.area().equals(subject.area());
            case OTHER -> !inspector.area().equals(subject.area());
        };
    }
}
