package org.zhunsheng.kernel.draw;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.AskedDistrict;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Scope;
import org.zhunsheng.kernel.district.Organisations;

/** Takes wishes for draws from officers, fills in from the records what they leave out, and lets anybody see a draw. */
@Component
class DrawDesk {

    private final Draws draws;
    private final Map<String, PoolSource> sources;
    private final Organisations organisations;
    private final CurrentActor current;
    private final AskedDistrict districts;
    private final Clock clock;

    DrawDesk(
            Draws draws,
            Map<String, PoolSource> sources,
            Organisations organisations,
            CurrentActor current,
            AskedDistrict districts,
            Clock clock) {
        this.draws = draws;
        this.sources = sources;
        this.organisations = organisations;
        this.current = current;
        this.districts = districts;
        this.clock = clock;
    }

    Actor officer() {
        var actor = current.get();
        if (Scope.of(actor) instanceof Scope.Own) throw new AccessDeniedException("抽签限工作人员办理；结果任何人可以查看和复算");
        return actor;
    }

    Draw commit(DrawWish wish) {
        var actor = officer();
        var pool = pool(wish, actor);
        var inspectors = inspectors(wish, actor);
        var terms = wish.terms(inspectors, LocalDate.now(clock));
        var later = wish.later() == null ? "" : wish.later();
        return draws.commit(
                new Draws.Plan(wish.named(), null, pool, inspectors, terms, later, wish.laterAnchor()), actor);
    }

    Draw draw(UUID id, @Nullable String value) {
        return draws.draw(id, value, officer());
    }

    /** A draw of the district that is named, or else of the asker's, or of the house's. */
    Draw find(UUID id, @Nullable String named) {
        return draws.find(districts.of(named), id).orElseThrow(DrawRefused::unknown);
    }

    private Pool pool(DrawWish wish, Actor actor) {
        var listed = wish.pool();
        if (listed != null)
            return Pool.of(listed.stream()
                    .map(one -> DrawWish.One.of(one).subject(wish.weights()))
                    .toList());
        var from = wish.poolFrom();
        if (from == null) throw DrawRefused.wrong("pool", "请列出名录库（pool），或者写明从哪里取（poolFrom）");
        var source = sources.get(from.source() == null ? "" : from.source());
        if (source == null) throw DrawRefused.wrong("poolFrom.source", "没有这个来源，可用：" + sources.keySet());
        return source.pool(actor.district(), from.filter() == null ? Map.of() : from.filter(), wish.weights());
    }

    private List<Inspector> inspectors(DrawWish wish, Actor actor) {
        var listed = wish.inspectors();
        if (listed != null)
            return listed.stream()
                    .map(one -> DrawWish.Person.of(one).inspector())
                    .toList();
        var codes = new ArrayList<String>();
        var names = organisations.codes(actor.district());
        for (var department : wish.departments()) {
            var code = names.get(department);
            if (code == null) throw DrawRefused.wrong("joint", "没有“" + department + "”这个机关，请核对名称");
            codes.add(code);
        }
        if (codes.isEmpty() && actor.organisation() != null) codes.add(actor.organisation());
        return draws.roster(actor.district(), codes);
    }
}
