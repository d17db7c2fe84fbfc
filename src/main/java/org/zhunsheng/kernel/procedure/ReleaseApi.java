package org.zhunsheng.kernel.procedure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import org.zhunsheng.kernel.procedure.Refusal.NotEntitled;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;

/** New and amended procedures over HTTP: put forward, approved or sent back, withdrawn. */
@RestController
@Tag(name = "程序修订")
@RequestMapping("/api/v1/procedure-releases")
class ReleaseApi {

    private static final String[] READERS = {"legal", "head", "leader", "auditor", "admin"};

    private final Releases releases;
    private final CurrentActor current;

    ReleaseApi(Releases releases, CurrentActor current) {
        this.releases = releases;
        this.current = current;
    }

    /**
     * A proposal, as sent.
     *
     * @param text of {@code procedure.yaml}
     * @param forms text of {@code form.json}
     * @param papers name → text, its first line the title
     */
    record Proposal(
            @Nullable String module,
            @Nullable String procedure,
            @Nullable LocalDate effective,
            @Nullable String text,
            @Nullable String forms,
            @Nullable Map<String, String> papers,
            @Nullable String reason) {}

    /** What is to be noted with a decision. */
    record Opinion(@Nullable String note) {}

    /** A release without its texts. */
    record ReleaseView(
            UUID id,
            String module,
            String procedure,
            LocalDate effective,
            Release.Status status,
            String digest,
            String reason,
            String draftedBy,
            OffsetDateTime draftedAt,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt) {

        static ReleaseView of(Release release) {
            var last = release.withdrawal() != null ? release.withdrawal() : release.approval();
            return new ReleaseView(
                    release.id(),
                    release.source().module(),
                    release.source().id(),
                    release.effective(),
                    release.status(),
                    release.digest(),
                    release.reason(),
                    release.drafted().account(),
                    release.drafted().at(),
                    last == null ? null : last.by().account(),
                    last == null ? null : last.by().at());
        }
    }

    @GetMapping
    @Operation(summary = "在线修订的程序版本，新的在前")
    List<ReleaseView> all(@RequestParam(required = false) @Nullable String procedure) {
        reader();
        return releases.all(procedure).stream().map(ReleaseView::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一件程序修订")
    ReleaseView one(@PathVariable UUID id) {
        reader();
        return ReleaseView.of(releases.find(id).orElseThrow(() -> new Unknown("没有这件修订，请核对")));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提出新程序或者现有程序的修订，待另一人签发")
    ReleaseView propose(@RequestBody Proposal sent) {
        var effective = sent.effective();
        if (effective == null) throw Invalid.field("effective", "请写明施行日期");
        var draft = DefinitionSource.draft(
                told("module", sent.module()),
                told("procedure", sent.procedure()),
                effective,
                told("text", sent.text()),
                sent.forms(),
                sent.papers() == null ? Map.of() : sent.papers());
        return ReleaseView.of(
                releases.propose(draft, effective, sent.reason() == null ? "" : sent.reason(), current.get()));
    }

    private static String told(String field, @Nullable String value) {
        if (value == null || value.isBlank()) throw Invalid.field(field, "请填写 " + field);
        return value;
    }

    @PostMapping("/{id}/approval")
    @Operation(summary = "签发：自施行日期起，新立的案件用这一版本")
    ReleaseView approve(@PathVariable UUID id, @RequestBody Opinion sent) {
        return ReleaseView.of(releases.approve(id, note(sent), current.get()));
    }

    @PostMapping("/{id}/refusal")
    @Operation(summary = "退回起草人")
    ReleaseView refuse(@PathVariable UUID id, @RequestBody Opinion sent) {
        return ReleaseView.of(releases.refuse(id, note(sent), current.get()));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "在施行日期之前撤回已签发的版本")
    ReleaseView withdraw(@PathVariable UUID id, @RequestBody Opinion sent) {
        return ReleaseView.of(releases.withdraw(id, note(sent), current.get()));
    }

    private static String note(Opinion sent) {
        return sent.note() == null ? "" : sent.note();
    }

    private void reader() {
        Actor actor = current.get();
        for (var role : READERS) if (actor.is(role)) return;
        throw new NotEntitled("只有法制审核人员、负责人和监督人员可以查看程序修订");
    }
}
