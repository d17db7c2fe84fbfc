package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.Opening.Gathered;

/** Gathers what the cases need that an act of another opens (子案): its parties, and whatever their forms ask of its facts. */
@Component
class ChildOpening {

    private final Opening opening;

    ChildOpening(Opening opening) {
        this.opening = opening;
    }

    /** The children that an act of a case opens: same parties, and whatever of its facts their forms ask for. */
    List<Gathered> parts(CaseFile parent, ActRule.Children children, Actor actor, LocalDate today) {
        var parts = parent.facts().get(children.forEach()) instanceof List<?> list ? list : List.of();
        var definition = opening.inForce(children.procedure(), today);
        return parts.stream()
                .map(part -> {
                    var wish = new OpenCase(
                                    definition.id(),
                                    definition.ofItem() ? String.valueOf(part) : null,
                                    List.of(),
                                    formFor(definition, parent))
                            .through(parent.head().channel())
                            .at(parent.head().organisation());
                    return opening.gather(wish, actor, today, parent.head().parties(), List.of(), parent.id());
                })
                .toList();
    }

    /** The one child that an act of a case opens: those of its parties that the child's procedure knows. */
    Gathered one(CaseFile parent, ActRule opener, ActRule.Child child, Actor actor, LocalDate today) {
        var definition = opening.inForce(child.procedure(), today);
        var wish = new OpenCase(definition.id(), null, List.of(), formFor(definition, parent))
                .through(parent.head().channel())
                .at(organisation(child, parent));
        var involved = parent.head().parties().stream()
                .filter(party -> definition.parties().containsKey(party.role()))
                .toList();
        return opening.gather(wish, actor, today, involved, List.of(), parent.id())
                .knowing(Map.of("parent", about(parent)))
                .awaitedBy(opener.id());
    }

    private static String organisation(ActRule.Child child, CaseFile parent) {
        if (child.organisation() == null) return parent.head().organisation();
        return String.valueOf(child.organisation().value(Map.of("facts", parent.facts())));
    }

    private static Map<String, Object> about(CaseFile parent) {
        var about = new LinkedHashMap<String, Object>();
        about.put("id", parent.id());
        about.put("procedure", parent.definition().id());
        about.put("title", parent.head().title());
        if (parent.head().number() != null) about.put("number", parent.number());
        return about;
    }

    private static Map<String, Object> formFor(Definition definition, CaseFile parent) {
        var form = definition.formOf(definition.openings().getFirst());
        return form == null ? Map.of() : form.pick(parent.facts());
    }
}
