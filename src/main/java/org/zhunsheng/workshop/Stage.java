package org.zhunsheng.workshop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.form.FormView;
import org.zhunsheng.kernel.procedure.ActRule;
import org.zhunsheng.kernel.procedure.DryRun;
import org.zhunsheng.kernel.procedure.DryRun.Step;
import org.zhunsheng.kernel.procedure.Refusal;

/** Plays the steps of a rehearsal and does what was asked next. */
final class Stage {

    private final DryRun opening;
    private final List<Step> steps;
    private final List<String> refusals = new ArrayList<>();
    private DryRun run;
    private LocalDate day;
    private @Nullable ActRule chosen;
    private @Nullable FormView form;

    Stage(DryRun opening, List<Step> steps, LocalDate day) {
        this.opening = opening;
        this.steps = steps;
        this.day = day;
        this.run = opening;
        replay();
    }

    /** A step that a changed text no longer allows ends what is played; those after it are dropped. */
    private void replay() {
        run = opening;
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            try {
                run = run.does(step.act(), step.by(), step.on(), step.form());
            } catch (Refusal | IllegalArgumentException no) {
                refusals.add("第" + (i + 1) + "步“" + name(step) + "”在这一版本下办不成：" + no.getMessage());
                steps.subList(i, steps.size()).clear();
                return;
            }
        }
    }

    private String name(Step step) {
        return run.rule(step.act()).map(ActRule::name).orElse(step.act());
    }

    void command(Script script, MultiValueMap<String, String> sent) {
        var command = script.command();
        if (!steps.isEmpty() && day.isBefore(steps.getLast().on())) {
            refusals.add("日期不能早于上一步的 " + steps.getLast().on() + "，已改为该日");
            day = steps.getLast().on();
        }
        if (command.equals("undo") && !steps.isEmpty()) undo();
        else if (command.equals("restart")) restart();
        else if (command.equals("day")) lapse();
        else if (command.startsWith("choose:")) choose(command.substring("choose:".length()));
        else if (!script.act().isEmpty()) fillIn(script.act(), sent);
    }

    private void undo() {
        day = steps.removeLast().on();
        replay();
    }

    private void restart() {
        steps.clear();
        run = opening;
    }

    /** The day has moved on: what silence means by then happens. */
    private void lapse() {
        if (!run.begun()) return;
        for (var step : run.lapses(day)) {
            run = run.does(step.act(), step.by(), step.on(), step.form());
            steps.add(step);
        }
    }

    private void choose(String act) {
        var rule = run.rule(act).orElse(null);
        if (rule == null) return;
        chosen = rule;
        if (run.asked(rule).isEmpty()) perform(rule, Map.of());
        else show(rule, run.filled(rule, Map.of(), day), List.of());
    }

    private void fillIn(String act, MultiValueMap<String, String> sent) {
        var rule = run.rule(act).orElse(null);
        var asked = rule == null ? null : run.file().definition().formOf(rule);
        if (rule == null || asked == null) return;
        chosen = rule;
        var submission = asked.parse(sent);
        var told = told(rule, submission.values());
        if (submission.editing()) show(rule, told, List.of());
        else perform(rule, told);
    }

    /** What the page asked; what it did not ask stays as it was filled in. */
    private Map<String, Object> told(ActRule rule, Map<String, Object> values) {
        var told = new HashMap<>(run.filled(rule, Map.of(), day));
        for (var name : run.asked(rule)) {
            told.remove(name);
            if (values.containsKey(name)) told.put(name, values.get(name));
        }
        return told;
    }

    private void perform(ActRule rule, Map<String, Object> told) {
        var by = run.choice(rule, day).by();
        var values = rule.bySystem() ? told : withDefaults(rule, told);
        try {
            run = run.does(rule.id(), by, day, values);
            steps.add(new Step(rule.id(), by, day, values));
            chosen = null;
        } catch (Refusal.Invalid invalid) {
            show(rule, values, invalid.errors());
        } catch (Refusal refusal) {
            refusals.addAll(refusal.reasons());
            if (!run.asked(rule).isEmpty()) show(rule, values, List.of());
            else chosen = null;
        }
    }

    private Map<String, Object> withDefaults(ActRule rule, Map<String, Object> told) {
        return told.isEmpty() ? run.filled(rule, told, day) : told;
    }

    private void show(ActRule rule, Map<String, Object> values, List<FieldError> errors) {
        Form asked = run.file().definition().formOf(rule);
        if (asked == null) return;
        var names = new HashSet<>(run.asked(rule));
        errors.forEach(error -> names.add(error.field().replaceFirst("[.\\[].*", "")));
        var whole = asked.view(values, errors, run.file().facts(), Map.of());
        form = new FormView(
                whole.title(),
                "",
                whole.fields().stream()
                        .filter(field -> names.contains(field.field().name()))
                        .toList(),
                errors,
                whole.scripted(),
                null,
                null);
    }

    public DryRun run() {
        return run;
    }

    public List<Step> steps() {
        return steps;
    }

    public List<String> refusals() {
        return refusals;
    }

    public LocalDate day() {
        return day;
    }

    @Nullable
    public ActRule chosen() {
        return chosen;
    }

    @Nullable
    public FormView form() {
        return form;
    }
}
