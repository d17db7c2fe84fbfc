package org.zhunsheng.kernel.procedure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.form.FormDesk;
import org.zhunsheng.kernel.form.FormView;
import org.zhunsheng.kernel.form.Known;
import org.zhunsheng.kernel.form.Submission;

/**
 * What a page sent: the form's answers with the files that came along, and what the page itself added.
 *
 * @param form null where the act asks nothing
 */
record Filled(
        @Nullable Form form,
        MultiValueMap<String, String> parameters,
        @Nullable Submission submission,
        Map<String, Object> facts,
        List<FieldError> errors) {

    static Filled of(
            @Nullable Form form, HttpServletRequest request, Map<String, Object> facts, Uploads uploads, Actor actor) {
        var errors = new ArrayList<FieldError>();
        var parameters = uploads.parameters(request, actor, errors);
        if (form == null) return new Filled(null, parameters, null, facts, errors);
        var submission = form.parse(parameters);
        if (!submission.editing()) errors.addAll(submission.errors(form, facts));
        return new Filled(form, parameters, submission, facts, errors);
    }

    /** Whether the form is still being filled in: an entry was added, a file sent. */
    boolean editing() {
        return submission != null && submission.editing();
    }

    /** @throws Refusal.Invalid if something is wrong with them */
    Map<String, Object> values() {
        if (!errors.isEmpty()) throw new Refusal.Invalid(errors);
        return submission == null || form == null ? Map.of() : submission.clean(form, facts);
    }

    /** What the page itself added beside the form. */
    @Nullable
    String page(String name) {
        return parameters.getFirst(name);
    }

    Filled with(Refusal refusal) {
        if (!(refusal instanceof Refusal.Invalid invalid)) return this;
        return new Filled(form, parameters, submission, facts, invalid.errors());
    }

    FormView again(FormDesk desk, String key, Map<String, Object> facts, Map<String, Known> known, Actor actor) {
        if (form == null || submission == null) throw new IllegalStateException("there is no form to show again");
        return desk.again(form, key, submission, errors, facts, known, actor);
    }
}
