package org.zhunsheng.kernel.procedure;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.form.Condition;
import org.zhunsheng.kernel.form.Expression;
import org.zhunsheng.kernel.form.Field;

/** Which names the conditions and clocks of a procedure ask of its forms and facts. */
final class Asked {

    private final Set<String> names = new HashSet<>();

    private Asked(Definition definition) {
        for (var act : definition.acts().values()) ofAct(act);
        for (var term : definition.terms().values()) ofTerm(term);
        for (var form : definition.forms().values()) ofFields(form.fields());
    }

    /** The fields of an act's form that are among them, in the order of the form. */
    static Set<String> of(Definition definition, ActRule rule) {
        var form = definition.formOf(rule);
        if (form == null) return Set.of();
        var asked = new Asked(definition).names;
        var fields = new LinkedHashSet<String>();
        for (var field : form.fields()) if (asked.contains(field.name())) fields.add(field.name());
        return fields;
    }

    private void ofAct(ActRule act) {
        act.when().forEach(when -> add(when.condition()));
        act.requires().forEach(required -> add(required.condition()));
        act.unlessEarlier().forEach(rule -> add(rule.that()));
        if (act.ahead() != null) names.add(act.ahead().field().replaceFirst("[.\\[].*", ""));
        if (act.panel() != null) names.add(act.panel().field());
        if (act.recuses() != null) names.add(act.recuses());
        if (act.opensChild() != null) add(act.opensChild().organisation());
        if (act.opensChildren() != null) names.add(act.opensChildren().forEach());
        act.extendsTerms().values().forEach(grant -> add(grant.spanOf()));
    }

    private void ofTerm(TermRule term) {
        add(term.when());
        add(term.since());
        add(term.lengthOf());
        add(term.until());
        if (term.extension() != null) add(term.extension().spanOf());
    }

    private void ofFields(List<Field> fields) {
        for (var field : fields) {
            add(field.when());
            ofFields(field.children());
        }
    }

    private void add(@Nullable Condition condition) {
        if (condition != null) names.addAll(condition.names());
    }

    private void add(@Nullable Expression expression) {
        if (expression != null) names.addAll(expression.names());
    }
}
