package org.zhunsheng.kernel.procedure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.form.FormDesk;
import org.zhunsheng.kernel.form.FormView;
import org.zhunsheng.kernel.party.PartiesRefused;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.kernel.procedure.Definition.PartyRule;
import org.zhunsheng.kernel.procedure.OpeningDoors.Door;

/** The page on which a case is opened: for a matter of the catalogue, or under a procedure that needs none. */
@Controller
class ApplyPages {

    private final Docket docket;
    private final OpeningDoors doors;
    private final Organisations organisations;
    private final Uploads uploads;
    private final FormDesk desk;
    private final KnownAnswers known;
    private final CurrentActor current;
    private final Clock clock;

    ApplyPages(
            Docket docket,
            OpeningDoors doors,
            Organisations organisations,
            Uploads uploads,
            FormDesk desk,
            KnownAnswers known,
            CurrentActor current,
            Clock clock) {
        this.docket = docket;
        this.doors = doors;
        this.organisations = organisations;
        this.uploads = uploads;
        this.desk = desk;
        this.known = known;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/apply/{item}")
    String forItem(@PathVariable String item, Model model) {
        return open(doors.ofItem(item), null, model);
    }

    @GetMapping("/applications/{id}")
    String forProcedure(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String concerns,
            Model model) {
        var door = doors.ofProcedure(id, act);
        var offered = doors.ways(id);
        if (offered.isEmpty()) return open(door, concerns, model);
        model.addAttribute("definition", door.definition());
        model.addAttribute("ways", offered);
        return "procedure/ways";
    }

    @GetMapping("/applications/{id}/ways/{way}")
    String forWay(@PathVariable String id, @PathVariable String way, Model model) {
        return openBy(doors.ofWay(id, way), model);
    }

    /** The form as it stands when all that the way says has been answered. */
    private String openBy(Door door, Model model) {
        var actor = current.get();
        var form = door.form();
        if (form != null && door.way() != null) {
            var said = new LinkedMultiValueMap<>(door.way().answers());
            said.put(door.way().part(), List.copyOf(door.way().choices().keySet()));
            said.putAll(door.way().begun());
            var asked = desk.again(
                    form, door.path(), form.parse(said), List.of(), door.facts(), known.at(door, actor), actor);
            model.addAttribute("form", left(door, asked));
        }
        return page(door, List.of(), Map.of(), actor, model);
    }

    /** What the way does not answer. */
    private static FormView left(Door door, FormView form) {
        var way = door.way();
        if (way == null) return form;
        var hidden = new HashSet<>(way.answers().keySet());
        hidden.add(way.part());
        hidden.addAll(way.without());
        return form.without(hidden);
    }

    /** @param concerns the number of the case from which one comes */
    private String open(Door door, @Nullable String concerns, Model model) {
        var actor = current.get();
        var form = door.form();
        if (form != null) {
            var answers = concerns == null ? known.at(door, actor) : known.at(door, concerns, actor);
            model.addAttribute("form", desk.open(form, door.path(), door.facts(), answers, actor));
        }
        return page(door, List.of(), Map.of(), actor, model);
    }

    @PostMapping("/apply/{item}")
    String sendForItem(
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return send(doors.ofItem(item), request, response, model, flash);
    }

    @PostMapping("/applications/{id}")
    String sendForProcedure(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return send(doors.ofProcedure(id, act), request, response, model, flash);
    }

    @PostMapping("/applications/{id}/ways/{way}")
    String sendForWay(
            @PathVariable String id,
            @PathVariable String way,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return send(doors.ofWay(id, way), request, response, model, flash);
    }

    private String send(
            Door door,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var actor = current.get();
        var filled = Filled.of(door.form(), request, door.facts(), uploads, actor);
        try {
            if (filled.editing()) return again(door, filled, List.of(), actor, model);
            var receipt = docket.open(wish(door, filled, actor), actor);
            desk.done(door.path(), actor);
            flash.addFlashAttribute("done", told(receipt, actor));
            return "redirect:/cases/" + receipt.file().id();
        } catch (Refusal refusal) {
            response.setStatus(refusal.getStatusCode().value());
            return again(door, filled.with(refusal), CasePages.general(refusal), actor, model);
        } catch (PartiesRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var said = refused.problems().stream()
                    .map(PartiesRefused.Problem::message)
                    .toList();
            return again(door, filled, said, actor, model);
        }
    }

    private static String told(Receipt receipt, Actor actor) {
        return actor.organisation() == null
                ? "申请已收到，案号 " + receipt.number() + "。请记下案号，可随时在“我的办件”查看进度。"
                : "已立案，案号 " + receipt.number() + "。";
    }

    private String again(Door door, Filled filled, List<String> refusals, Actor actor, Model model) {
        if (filled.form() != null) {
            var form = filled.again(desk, door.path(), door.facts(), known.at(door, actor), actor);
            model.addAttribute("form", left(door, form));
        }
        var way = door.way();
        if (way != null) model.addAttribute("chosen", filled.parameters().getOrDefault(way.part(), List.of()));
        return page(door, refusals, filled.parameters().toSingleValueMap(), actor, model);
    }

    private OpenCase wish(Door door, Filled filled, Actor actor) {
        var sent = filled.parameters();
        var parties = asked(door, actor).stream()
                .map(role -> new PartyDraft(
                        role.role(),
                        sent(sent, role, "name"),
                        sent(sent, role, "idType"),
                        sent(sent, role, "idNumber"),
                        sent(sent, role, "phone").isBlank() ? null : sent(sent, role, "phone")))
                .toList();
        var item = door.item();
        return new OpenCase(
                door.definition().id(),
                door.rule().id(),
                item == null ? null : item.code(),
                filled.page("_organisation"),
                parties,
                filled.values(),
                List.of(),
                channel(actor));
    }

    private static String sent(MultiValueMap<String, String> parameters, PartyRule role, String part) {
        var value = parameters.getFirst("_party." + role.role() + "." + part);
        return value == null ? "" : value.strip();
    }

    private static String channel(Actor actor) {
        if (actor.roles().contains("clerk")) return "window";
        return actor.roles().contains("agent") ? "agent" : "online";
    }

    /** The party roles that the page must ask for; who is known to the house need not say who he is. */
    private static List<PartyRule> asked(Door door, Actor actor) {
        if (actor.party() != null) return List.of();
        return door.definition().parties().values().stream()
                .filter(role -> role.min() > 0)
                .toList();
    }

    private String page(Door door, List<String> refusals, Map<String, String> sent, Actor actor, Model model) {
        model.addAttribute("door", door.path());
        model.addAttribute("way", door.way());
        model.addAttribute("definition", door.definition());
        model.addAttribute("matter", door.title());
        model.addAttribute("heading", heading(door, actor));
        model.addAttribute("roles", asked(door, actor));
        model.addAttribute("back", back(door, actor));
        model.addAttribute(
                "submit",
                actor.organisation() == null ? "提交申请" : "确认" + door.rule().name());
        model.addAttribute("actor", actor);
        model.addAttribute("sent", sent);
        model.addAttribute("refusals", refusals);
        var today = LocalDate.now(clock);
        model.addAttribute(
                "bodies", door.item() == null ? Bodies.of(organisations.all(actor.district()), today) : Map.of());
        model.addAttribute("usual", doors.usual(door));
        return "procedure/apply";
    }

    /** From where one comes to the page: the guide of the matter, or the desk of the procedure. */
    private static String back(Door door, Actor actor) {
        if (door.item() != null) return "/items/" + door.item().code();
        boolean own = actor.organisation() != null && door.way() == null;
        return own ? "/desk/" + door.definition().id() : "/items";
    }

    private static String heading(Door door, Actor actor) {
        return actor.organisation() == null ? "申请" + door.title() : door.rule().name() + "：" + door.title();
    }
}
