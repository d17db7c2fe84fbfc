package org.zhunsheng.sample;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.rating.Channel;
import org.zhunsheng.rating.RatingRefused;
import org.zhunsheng.rating.Ratings;
import org.zhunsheng.rating.Score;
import org.zhunsheng.sample.Course.Move;

/** What the fictitious applicants say of the service. */
@Component
class Voices {

    private static final int DISSATISFIED = 4;
    private static final List<String> COMPLAINTS =
            List.of("办理时间太长，打电话也没人接。", "来回跑了三趟才说清要什么材料。", "窗口态度生硬，没有解释不予许可的具体原因。", "承诺的时间到了还没有办完。");

    private final Ratings ratings;

    Voices(Ratings ratings) {
        this.ratings = ratings;
    }

    /** Rates a case; a word that an earlier load has already recorded stays as it is. */
    void speak(UUID caseId, Move move, Actor applicant) {
        try {
            ratings.rate(caseId.toString(), channel(move), new Score(move.score()), remark(move), applicant);
        } catch (RatingRefused refused) {
            if (refused.getStatusCode() != HttpStatus.CONFLICT) throw refused;
        }
    }

    private static Channel channel(Move move) {
        return switch (move.course().channel()) {
            case "window" -> Channel.TABLET;
            case "mobile" -> Channel.MOBILE;
            case "kiosk" -> Channel.TERMINAL;
            case "agent" -> Channel.PHONE;
            default -> Channel.PC;
        };
    }

    private static @Nullable String remark(Move move) {
        return move.score() < DISSATISFIED ? null : COMPLAINTS.get(move.course().serial() % COMPLAINTS.size());
    }
}
