package org.zhunsheng.rating;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.time.BeijingTime;

/** Ratings of a case over HTTP. */
@Tag(name = "ratings", description = "好差评")
@RestController
@RequestMapping("/api/v1/cases/{number}/ratings")
class RatingApi {

    private final Ratings ratings;
    private final CurrentActor current;

    RatingApi(Ratings ratings, CurrentActor current) {
        this.ratings = ratings;
        this.current = current;
    }

    /**
     * A rating, as sent.
     *
     * @param score 1 best to 5 worst
     * @param channel pc, mobile, qr, tablet, terminal, phone or sms; pc where nothing is said
     */
    record Said(
            @Nullable Integer score,
            @Nullable String channel,
            @Nullable String text) {}

    record View(
            String caseNumber,
            int score,
            String scoreText,
            String channel,
            @Nullable String text,
            OffsetDateTime ratedAt) {

        static View of(Rating rating) {
            return new View(
                    rating.caseNumber(),
                    rating.score().level(),
                    rating.score().text(),
                    rating.channel().code(),
                    rating.remark(),
                    rating.ratedAt().atZone(BeijingTime.ZONE).toOffsetDateTime());
        }
    }

    record Listing(List<View> items, int page, int size, long total) {}

    @Operation(summary = "评价一件办件", description = "限本件当事人，办结后评价，每个渠道一次")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View rate(@PathVariable String number, @RequestBody Said said) {
        var score = said.score();
        if (score == null || score < 1 || score > 5) throw RatingRefused.wrong("score", "满意度为 1（非常满意）至 5（非常不满意）");
        var channel = Channel.of(said.channel() == null ? "pc" : said.channel())
                .orElseThrow(() -> RatingRefused.wrong("channel", "评价渠道为 pc、mobile、qr、tablet、terminal、phone、sms 之一"));
        return View.of(ratings.rate(number, channel, new Score(score), said.text(), current.get()));
    }

    @Operation(summary = "一件办件的评价")
    @GetMapping
    Listing list(@PathVariable String number) {
        var found = ratings.of(number, current.get()).stream().map(View::of).toList();
        return new Listing(found, 0, Math.max(1, found.size()), found.size());
    }
}
