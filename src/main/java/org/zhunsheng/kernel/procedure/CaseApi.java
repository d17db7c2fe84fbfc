package org.zhunsheng.kernel.procedure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
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
import org.zhunsheng.kernel.ledger.InclusionProof;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.kernel.procedure.CaseViews.ActView;
import org.zhunsheng.kernel.procedure.CaseViews.CaseView;
import org.zhunsheng.kernel.procedure.CaseViews.TermView;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;
import org.zhunsheng.kernel.procedure.Sent.Attached;

/** Case files over HTTP; see the public contract. */
@RestController
@Tag(name = "案件")
@RequestMapping("/api/v1/cases")
class CaseApi {

    private final Docket docket;
    private final Cases cases;
    private final CaseViews views;
    private final Ledger ledger;
    private final Sent sent;
    private final CurrentActor current;

    CaseApi(Docket docket, Cases cases, CaseViews views, Ledger ledger, Sent sent, CurrentActor current) {
        this.docket = docket;
        this.cases = cases;
        this.views = views;
        this.ledger = ledger;
        this.sent = sent;
        this.current = current;
    }

    /**
     * Opening of a case, as sent.
     *
     * @param procedure may be left out where the matter names it
     * @param district the account's own, if it is said at all
     */
    record Opening(
            @Nullable String procedure,
            @Nullable String act,
            @Nullable String item,
            @Nullable String organisation,
            @Nullable List<@Nullable PartyDraft> parties,
            @Nullable Map<String, Object> form,
            @Nullable List<@Nullable Attached> attachments,
            @Nullable String channel,
            @Nullable String district) {}

    /** An act, as sent. */
    record Acting(
            String act,
            @Nullable Map<String, Object> form,
            @Nullable List<@Nullable Attached> attachments,
            @Nullable String note,
            @Nullable Integer seen) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "立案：以第一个行为开启一个案件")
    CaseView open(@RequestBody Opening opening) {
        var actor = current.get();
        return views.of(docket.open(sent.opening(opening, actor), actor), actor);
    }

    @PostMapping("/{number}/acts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "办理：在案件中作出一个行为")
    CaseView perform(@PathVariable String number, @RequestBody Acting acting) {
        var actor = current.get();
        var file = file(number, actor);
        return views.of(docket.perform(sent.act(acting, file, actor), actor), actor);
    }

    @GetMapping("/{number}")
    @Operation(summary = "一个案件")
    CaseView one(@PathVariable String number) {
        var actor = current.get();
        return views.of(file(number, actor), actor);
    }

    @GetMapping("/{number}/acts")
    @Operation(summary = "案件的全部行为及其哈希链")
    List<ActView> acts(@PathVariable String number) {
        var actor = current.get();
        return views.acts(file(number, actor), actor);
    }

    @GetMapping("/{number}/terms")
    @Operation(summary = "案件的全部期限及其推算")
    List<TermView> terms(@PathVariable String number) {
        return views.terms(file(number, current.get()));
    }

    @GetMapping("/{number}/acts/{sequence}/proof")
    @Operation(summary = "某个行为在当日签名根中的存在证明")
    InclusionProof proof(@PathVariable String number, @PathVariable int sequence) {
        var file = file(number, current.get());
        return ledger.prove(file.district(), file.id(), sequence).orElseThrow(() -> new Unknown("该行为所在日期尚未锚定，请次日再取"));
    }

    @GetMapping
    @Operation(summary = "查找案件，按到期日排序")
    Cases.Page search(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Light light,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return cases.search(new CaseQuery(state, light, department, procedure, q, open, page, size), current.get());
    }

    private CaseFile file(String number, Actor actor) {
        return cases.find(number, actor).orElseThrow(() -> new Unknown("没有这个案件，请核对案号"));
    }
}
