package org.zhunsheng.kernel.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import org.zhunsheng.kernel.procedure.Refusal.NotEntitled;
import org.zhunsheng.kernel.procedure.Refusal.NotLawful;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;
import org.zhunsheng.kernel.procedure.Release.Signed;
import org.zhunsheng.kernel.procedure.Release.Status;

/**
 * New and amended procedures, while the house is open: a legal officer proposes, a head or leader, never the same person,
 * approves. Cases under way keep their version; those opened from the effective day on get the new one.
 */
@Component
public class Releases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,60}");
    private static final int LONGEST = 400_000;
    private static final int LONGEST_REASON = 1_000;

    private final ReleaseStore store;
    private final Procedures procedures;
    private final Clock clock;

    Releases(ReleaseStore store, Procedures procedures, Clock clock) {
        this.store = store;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** All of them, or those of a procedure; the latest first. */
    public List<Release> all(@Nullable String procedure) {
        return store.all(procedure);
    }

    public Optional<Release> find(UUID id) {
        return store.find(id);
    }

    /**
     * Puts a text forward as a version from a day on.
     *
     * @throws Refusal where the text has faults, the day is not one it can take effect on, or the actor may not draft
     */
    public Release propose(DefinitionSource draft, LocalDate effective, String reason, Actor actor) {
        require(actor, "起草程序修订须是法制审核人员", "legal");
        if (reason.isBlank() || reason.length() > LONGEST_REASON)
            throw Invalid.field("reason", "请写明修订的理由，不超过" + LONGEST_REASON + "字");
        var source = DefinitionSource.draft(
                draft.module(), draft.id(), effective, draft.procedure(), draft.forms(), draft.papers());
        requireSound(source, effective);
        var release =
                new Release(Ids.next(), source, effective, source.digest(), reason.strip(), signed(actor), null, null);
        store.propose(release);
        return release;
    }

    private void requireSound(DefinitionSource source, LocalDate effective) {
        var errors = new ArrayList<FieldError>();
        names(source, errors);
        day(source, effective, errors);
        long length = source.procedure().length();
        if (source.forms() != null) length += source.forms().length();
        length += source.papers().values().stream().mapToInt(String::length).sum();
        if (length > LONGEST) errors.add(new FieldError("procedure", "定义连同文书最长" + LONGEST + "字"));
        if (errors.isEmpty())
            for (var problem : procedures.problemsOfAll(source))
                errors.add(new FieldError("procedure", problem.toString()));
        if (!errors.isEmpty()) throw new Invalid(errors);
    }

    private void names(DefinitionSource source, List<FieldError> errors) {
        if (!NAME.matcher(source.id()).matches())
            errors.add(new FieldError("id", "程序的名称须以小写字母开头，只用小写字母、数字和连字符，如 pasture-permit"));
        if (!NAME.matcher(source.module()).matches())
            errors.add(new FieldError("module", "模块的名称须以小写字母开头，只用小写字母、数字和连字符"));
        for (var paper : source.papers().keySet())
            if (!NAME.matcher(paper).matches())
                errors.add(new FieldError("papers", "文书的名称“" + paper + "”须以小写字母开头，只用小写字母、数字和连字符"));
        var known = procedures.versions(source.id());
        if (!known.isEmpty() && known.stream().noneMatch(one -> one.module().equals(source.module())))
            errors.add(new FieldError("module", "已有名为“" + source.id() + "”的程序，属于另一模块，请换一个名称"));
    }

    /** A case opened this morning must not change its law at noon: only what nobody has cases of may begin at once. */
    private void day(DefinitionSource source, LocalDate effective, List<FieldError> errors) {
        var today = LocalDate.now(clock);
        boolean isNew = procedures.versions(source.id()).isEmpty();
        if (effective.isBefore(today) || (!isNew && effective.equals(today)))
            errors.add(new FieldError("effective", isNew ? "新程序最早自今日起施行" : "修订最早自明日起施行"));
        if (procedures.version(source.id(), effective).isPresent())
            errors.add(new FieldError("effective", "已有自 " + effective + " 起施行的版本，请换一日，或者先撤回它"));
    }

    /** Lets it take effect on its day; all instances know it at once or within half a minute. */
    public Release approve(UUID id, String note, Actor actor) {
        var release = open(id, actor);
        requireSound(release.source(), release.effective());
        decide(release, 1, "APPROVED", store.withdrawn(release), note, actor);
        procedures.refresh();
        return get(id);
    }

    /** Sends it back to the one who drafted it. */
    public Release refuse(UUID id, String note, Actor actor) {
        var release = open(id, actor);
        if (note.isBlank()) throw Invalid.field("note", "请写明退回的理由");
        decide(release, 1, "REFUSED", 0, note, actor);
        return get(id);
    }

    /** Takes an approved version back before its day has come. */
    public Release withdraw(UUID id, String note, Actor actor) {
        require(actor, "撤回须由法制审核人员或者负责人办理", "legal", "head", "leader");
        var release = get(id);
        if (release.status() != Status.APPROVED)
            throw new NotLawful(List.of("只能撤回已签发的版本，本件" + release.status().word()), List.of());
        if (!release.effective().isAfter(LocalDate.now(clock)))
            throw new NotLawful(List.of("本版本自 " + release.effective() + " 起已经施行，不能撤回，请另行修订"), List.of());
        if (note.isBlank()) throw Invalid.field("note", "请写明撤回的理由");
        decide(release, 2, "WITHDRAWN", 0, note, actor);
        procedures.refresh();
        return get(id);
    }

    private Release open(UUID id, Actor actor) {
        require(actor, "签发或者退回须由机关负责人或者本级政府负责人办理", "head", "leader");
        var release = get(id);
        if (release.status() != Status.PROPOSED)
            throw new NotLawful(List.of("本件" + release.status().word() + "，不能再作决定"), List.of());
        if (release.drafted().account().equals(actor.account())) throw new NotEntitled("起草的人不得签发，请换一人办理");
        return release;
    }

    private void decide(Release release, int step, String decision, int attempt, String note, Actor actor) {
        if (note.length() > LONGEST_REASON) throw Invalid.field("note", "意见不超过" + LONGEST_REASON + "字");
        try {
            store.decide(release, step, decision, attempt, note.strip(), signed(actor));
        } catch (DuplicateKeyException e) {
            throw new NotLawful(List.of("已有人先作了决定，请刷新后再看"), List.of());
        }
    }

    private Release get(UUID id) {
        return find(id).orElseThrow(() -> new Unknown("没有这件修订，请核对"));
    }

    private void require(Actor actor, String otherwise, String... roles) {
        for (var role : roles) if (actor.is(role) && actor.district().equals(store.district())) return;
        throw new NotEntitled(otherwise + "，并属于本系统所在的旗县");
    }

    private Signed signed(Actor actor) {
        return new Signed(actor.account(), actor.name(), OffsetDateTime.now(clock));
    }
}
