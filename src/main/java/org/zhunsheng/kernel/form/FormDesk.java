package org.zhunsheng.kernel.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Divisions;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.ledger.Files;
import org.zhunsheng.kernel.ledger.StoredFile;
import org.zhunsheng.kernel.time.BeijingTime;

/**
 * Lays a form before somebody: filled in with the draft or with what is known, with the names of files that were sent
 * and the places and people one can choose.
 */
@Component
public class FormDesk {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final Drafts drafts;
    private final Files files;
    private final Divisions divisions;
    private final StaffRoster staff;
    private final Clock clock;

    FormDesk(Drafts drafts, Files files, Divisions divisions, StaffRoster staff, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.divisions = divisions;
        this.staff = staff;
        this.clock = clock;
    }

    /** A form that somebody comes to. {@code key} names the page, as does the draft. */
    public FormView open(Form form, String key, Map<String, Object> facts, Map<String, Known> known, Actor actor) {
        var draft = drafts.find(actor, key);
        var values = draft.map(kept -> form.parse(kept.parameters()).values()).orElse(Map.of());
        var savedAt = draft.map(
                kept -> "已恢复 " + TIME.format(kept.updatedAt().atZoneSameInstant(BeijingTime.ZONE)) + " 自动保存的草稿");
        return builder(form, values, List.of(), facts, known, actor).build().keptAs(key, savedAt.orElse(null));
    }

    /** A form that somebody has sent, to be shown again with what is wrong or with what was changed in it. */
    public FormView again(
            Form form,
            String key,
            Submission sent,
            List<FieldError> errors,
            Map<String, Object> facts,
            Map<String, Known> known,
            Actor actor) {
        var builder = builder(form, sent.values(), errors, facts, known, actor);
        builder.edit = sent.edit();
        return builder.build().keptAs(key, null);
    }

    private ViewBuilder builder(
            Form form,
            Map<String, Object> values,
            List<FieldError> errors,
            Map<String, Object> facts,
            Map<String, Known> known,
            Actor actor) {
        var builder = new ViewBuilder(form, values, errors, facts, known);
        builder.choices = field -> choices(field, actor);
        builder.fileName = digest ->
                files.find(actor.district(), digest).map(StoredFile::name).orElse("没有收到的文件，请移除后重新上传");
        return builder;
    }

    private Map<String, String> choices(Field field, Actor actor) {
        return switch (field.widget()) {
            case REGION -> places(field, actor.district());
            case OFFICERS -> officers(actor);
            default -> field.options();
        };
    }

    /** Towns, each followed by its villages. */
    private Map<String, String> places(Field field, String district) {
        var places = new LinkedHashMap<>(field.options());
        if (!places.isEmpty()) return places;
        for (var town : divisions.towns(district)) {
            places.put(town.code(), town.name());
            for (var village : divisions.below(town.code()))
                places.put(village.code(), town.name() + " " + village.name());
        }
        return places;
    }

    /** The actor, then the colleagues, whose certificates are valid today, by certificate. */
    private Map<String, String> officers(Actor actor) {
        var officers = new LinkedHashMap<String, String>();
        if (actor.organisation() == null) return officers;
        var today = LocalDate.now(clock);
        var colleagues = new ArrayList<>(staff.of(actor.district(), actor.organisation()));
        colleagues.sort(Comparator.comparing(one -> !one.name().equals(actor.name())));
        for (var colleague : colleagues)
            if (colleague.certificate() != null && colleague.certifiedOn(today))
                officers.put(colleague.certificate(), colleague.name() + "（" + colleague.certificate() + "）");
        return officers;
    }

    /** The form was handed in: the draft has done its duty. */
    public void done(String key, Actor actor) {
        drafts.clear(actor, key);
    }
}
