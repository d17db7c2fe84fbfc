package org.zhunsheng.kernel.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells someone who brings a receipt whether to believe it. */
@Component
class ReceiptCheck {

    private static final int LONGEST = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Anchors anchors;

    ReceiptCheck(Anchors anchors) {
        this.anchors = anchors;
    }

    /**
     * @param problems what does not hold; empty if all does
     * @param act the act it speaks of, if it could be read
     * @param anchor the day's anchor it rests on, if it could be read
     */
    record Result(
            List<String> problems,
            @Nullable ActEntry act,
            @Nullable Anchor anchor) {

        public boolean holds() {
            return problems.isEmpty();
        }
    }

    Result check(String receipt) {
        if (receipt.isBlank() || receipt.length() > LONGEST) {
            return new Result(List.of("请粘贴凭证的全部文字，从第一个“{”到最后一个“}”"), null, null);
        }
        try {
            var proof = JSON.readValue(receipt.strip(), InclusionProof.class);
            var problems = new ArrayList<>(proof.problems());
            var published = anchors.find(proof.district(), proof.anchor().date());
            if (published.isEmpty()) {
                problems.add("本平台没有公布过这一天的存证");
            } else if (!published.get().statement().equals(proof.anchor().statement())) {
                problems.add("凭证所附的存证与本平台公布的不一致");
            }
            var act = Body.read(proof.body(), new byte[0], new byte[0]);
            return new Result(List.copyOf(problems), act, proof.anchor());
        } catch (RuntimeException unreadable) {
            return new Result(List.of("这段文字不是完整的凭证，请核对是否粘贴齐全、有无改动"), null, null);
        }
    }
}
