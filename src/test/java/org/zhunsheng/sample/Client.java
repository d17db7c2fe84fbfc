package org.zhunsheng.sample;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A window that takes in case after case over the API and carries each to its end, remembering what was acknowledged.
 * After a crash it looks where the case stands, as a clerk would, and goes on.
 */
final class Client implements Runnable {

    private static final String ITEM = "SP-04";
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private final ForkedProduct product;
    private final int number;
    private final AtomicInteger acknowledged;
    private final List<Tracked> cases = new ArrayList<>();
    private volatile boolean open = true;
    private volatile @Nullable RuntimeException wrong;

    /** @param acknowledged counts the answers of all clients */
    Client(ForkedProduct product, int number, AtomicInteger acknowledged) {
        this.product = product;
        this.number = number;
        this.acknowledged = acknowledged;
    }

    /** What this client knows of one case. */
    static final class Tracked {
        final Applicant applicant;
        /** sequence → hash of every act that was acknowledged */
        final Map<Integer, String> acknowledged = new LinkedHashMap<>();

        @Nullable
        String id;

        @Nullable
        String number;

        /** how many acts were sent since the last acknowledgement */
        int inDoubt;

        boolean ended;

        Tracked(Applicant applicant) {
            this.applicant = applicant;
        }

        /** What is known now; of what follows it nothing is expected. */
        private Tracked now() {
            var now = new Tracked(applicant);
            now.acknowledged.putAll(acknowledged);
            now.id = id;
            now.number = number;
            now.inDoubt = course().size();
            return now;
        }
    }

    private record Deed(String act, String account, Map<String, Object> form) {}

    private static List<Deed> script(String name) {
        var day = LocalDate.now(CLOCK).toString();
        return List.of(
                new Deed(
                        "apply",
                        "clerk",
                        Map.of(
                                "content", "便利店",
                                "contactAddress", "乌兰镇",
                                "deliveryWay", "window",
                                "truthful", true)),
                new Deed("accept", "clerk", Map.of()),
                new Deed("grant", "approver", Map.of("grantContent", "便利店", "grantBasis", "市场主体登记管理条例第十九条")),
                new Deed("deliver", "clerk", Map.of("deliveredBy", "window", "receivedBy", name, "deliveredOn", day)),
                new Deed("publish", "clerk", Map.of("publishedAt", "site")),
                new Deed("archive", "clerk", Map.of()));
    }

    static List<String> course() {
        return script("").stream().map(Deed::act).toList();
    }

    @Override
    public void run() {
        try {
            while (open) step();
        } catch (IOException | InterruptedException e) {
            // the product, or its database, was killed under our hands
        } catch (RuntimeException e) {
            wrong = e;
        }
    }

    void close() {
        open = false;
    }

    void rethrow() {
        var found = wrong;
        if (found != null) throw found;
    }

    List<Tracked> cases() {
        return cases;
    }

    /** What has been acknowledged up to now, while the client goes on. */
    synchronized List<Tracked> remembered() {
        return cases.stream()
                .filter(tracked -> tracked.id != null)
                .map(Tracked::now)
                .toList();
    }

    private void step() throws IOException, InterruptedException {
        var current = cases.isEmpty() || cases.getLast().ended ? begin() : cases.getLast();
        int done = done(current);
        if (done == course().size()) {
            current.ended = true;
            return;
        }
        var deed = script(current.applicant.name()).get(done);
        current.inDoubt++;
        var answer = done == 0
                ? product.post("clerk", "/cases", opening(current.applicant, deed.form()))
                : product.post(
                        deed.account(),
                        "/cases/" + current.id + "/acts",
                        Map.of("act", deed.act(), "form", deed.form()));
        if (answer.status() != 201) throw unexpected(answer);
        remember(current, answer.body());
        acknowledged.incrementAndGet();
    }

    private int done(Tracked current) throws IOException, InterruptedException {
        if (current.id == null) return 0;
        var answer = product.get("clerk", "/cases/" + current.id);
        if (answer.status() != 200) throw unexpected(answer);
        return answer.body().get("acts").size();
    }

    /** Without its database the product fails or, as it cannot look up accounts, lets nobody in; all else is wrong. */
    private static IOException unexpected(ForkedProduct.Answer answer) {
        if (answer.status() < 500 && answer.status() != 401) throw new IllegalStateException("refused: " + answer);
        return new IOException("failed: " + answer);
    }

    /** An opening that was in doubt when the product died is left as it is; the end of the test looks for it. */
    private synchronized Tracked begin() {
        int serial = 10_000 + number * 1000 + cases.size();
        var applicant = Nobody.person(serial, new SplittableRandom(serial));
        cases.add(new Tracked(
                new Applicant(applicant.account(), "甲" + serial, applicant.idType(), applicant.idNumber(), null)));
        return cases.getLast();
    }

    /** Called after a crash: what was being opened counts as in doubt, and another case is begun. */
    void recover() {
        open = true;
        if (!cases.isEmpty() && cases.getLast().id == null) cases.getLast().ended = true;
    }

    private static Map<String, Object> opening(Applicant applicant, Map<String, Object> form) {
        return Map.of(
                "procedure",
                Guide.PROCEDURE,
                "item",
                ITEM,
                "channel",
                "window",
                "parties",
                List.of(Map.of(
                        "role", "applicant",
                        "name", applicant.name(),
                        "idType", applicant.idType().name(),
                        "idNumber", applicant.idNumber())),
                "form",
                form);
    }

    private synchronized void remember(Tracked tracked, JsonNode body) {
        tracked.id = body.get("id").asString();
        tracked.number = body.get("number").asString();
        tracked.inDoubt = 0;
        for (var act : body.get("acts")) {
            var hash = act.get("hash").asString();
            var before = tracked.acknowledged.putIfAbsent(act.get("sequence").asInt(), hash);
            if (before != null && !before.equals(hash)) throw new IllegalStateException("changed: " + act);
        }
    }
}
