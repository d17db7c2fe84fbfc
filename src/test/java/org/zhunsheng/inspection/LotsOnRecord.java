package org.zhunsheng.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.draw.Draws;
import org.zhunsheng.kernel.draw.Inspector;
import org.zhunsheng.kernel.draw.Pool;
import org.zhunsheng.kernel.draw.Subject;
import org.zhunsheng.kernel.draw.Terms;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.PerformAct;

/** Draws in a case as the product does, for tests whose matter is something else. */
public record LotsOnRecord(Docket docket, TestClock clock, Draws draws) {

    public CaseFile drawn(CaseFile file, List<String> certificates, Actor officer) {
        var pool = Pool.of(IntStream.range(0, 100)
                .mapToObj(i -> new Subject("U" + (100 + i), "第" + i + "户", 1))
                .toList());
        var inspectors = certificates.stream()
                .map(one -> new Inspector(one, "执法员", "", "", null))
                .toList();
        var terms = new Terms(3, 2, List.of(), Terms.Area.ANY, LocalDate.of(2024, 1, 1), null, List.of(), Map.of());
        var plan = new Draws.Plan("抽取", file.id(), pool, inspectors, terms, "", null);
        var draw = draws.commit(plan, officer);
        docket.perform(new PerformAct(file.id(), "fix-pools", LotsForms.fixed(draw)), officer);
        var form = new java.util.LinkedHashMap<>(LotsForms.drawn(draws.draw(draw.id(), null, officer)));
        form.put("drawnOn", clock.today().toString());
        form.put("drawMethod", "系统抽签");
        return docket.perform(new PerformAct(file.id(), "draw-lots", form), officer)
                .file();
    }
}
