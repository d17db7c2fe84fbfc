package org.zhunsheng.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;

/** The six acts through the docket: permission, guards, forms, calendar, chain and terms included. */
record ProductActs(Docket docket) implements Load.Contender {

    private static final Map<String, Object> APPLICATION = Map.of("subject", "开办面馆", "address", "乌兰镇鄂托克街12号");
    private static final Map<String, Object> REVIEW = Map.of("conclusion", "conforms", "opinion", "材料齐全，符合条件");
    private static final Map<String, Object> APPROVAL = Map.of("amount", 3000);

    @Override
    public String name() {
        return "product";
    }

    @Override
    public Load.Client client(int number) {
        var clerk = actor("clerk" + number, "clerk");
        var approver = actor("approver" + number, "approver");
        return latencies -> {
            var wish = new OpenCase("six-acts", null, List.of(), APPLICATION).through("window").at(Product.OFFICE);
            var id = Load.timed(latencies, () -> docket.open(wish, clerk)).file().id();
            Load.timed(latencies, () -> docket.perform(new PerformAct(id, "accept", Map.of()), clerk));
            Load.timed(latencies, () -> docket.perform(new PerformAct(id, "review", REVIEW), clerk));
            Load.timed(latencies, () -> docket.perform(new PerformAct(id, "approve", APPROVAL), approver));
            Load.timed(latencies, () -> docket.perform(new PerformAct(id, "issue", Map.of()), clerk));
            Load.timed(latencies, () -> docket.perform(new PerformAct(id, "archive", Map.of()), clerk));
        };
    }

    /** One who only opens cases. */
    Load.Client opening(int number) {
        var clerk = actor("clerk" + number, "clerk");
        var wish = new OpenCase("six-acts", null, List.of(), APPLICATION).through("window").at(Product.OFFICE);
        return latencies -> Load.timed(latencies, () -> docket.open(wish, clerk));
    }

    private static Actor actor(String account, String role) {
        return new Actor(account, account, Product.DISTRICT, Product.OFFICE, Set.of(role), null);
    }
}
