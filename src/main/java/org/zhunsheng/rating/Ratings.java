package org.zhunsheng.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.time.BeijingTime;

/** Takes what people say of a service: only a party of the case, only once it was decided, once for each channel. */
@Component
public class Ratings {

    private static final int LONGEST_REMARK = 500;

    private final Cases cases;
    private final JdbcClient jdbc;
    private final Rectifications rectifications;
    private final Clock clock;

    Ratings(Cases cases, JdbcClient jdbc, Rectifications rectifications, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.rectifications = rectifications;
        this.clock = clock;
    }

    /**
     * Rates a case. A bad rating opens a rectification case; should that fail, it is tried again until it is open.
     *
     * @param caseNumber the case's number or id
     * @throws RatingRefused if the actor is no party, the case is not decided, or the channel has been used
     */
    public Rating rate(String caseNumber, Channel channel, Score score, @Nullable String remark, Actor actor) {
        var file =
                cases.find(caseNumber, actor).orElseThrow(() -> RatingRefused.of(HttpStatus.NOT_FOUND, "没有这个案件，请核对案号"));
        if (!isParty(file, actor)) throw RatingRefused.of(HttpStatus.FORBIDDEN, "只有本件的当事人可以评价");
        if (file.outcome() == null) throw RatingRefused.of(HttpStatus.CONFLICT, "本件还没有办结，办结后可以评价");
        var text = remark == null || remark.isBlank() ? null : remark.strip();
        if (text != null && text.length() > LONGEST_REMARK)
            throw RatingRefused.wrong("text", "评价内容最多 " + LONGEST_REMARK + " 字");
        var rating = new Rating(
                file.district(),
                Ids.next(),
                file.number(),
                file.id(),
                file.head().organisation(),
                file.head().item(),
                channel,
                score,
                text,
                clock.instant(),
                actor.account());
        insert(rating);
        if (score.bad()) rectifications.open(rating);
        return rating;
    }

    /** The ratings of a case that the actor may see, oldest first. */
    public List<Rating> of(String caseNumber, Actor actor) {
        var file =
                cases.find(caseNumber, actor).orElseThrow(() -> RatingRefused.of(HttpStatus.NOT_FOUND, "没有这个案件，请核对案号"));
        return jdbc.sql("select * from rating where district = ? and case_number = ? order by id")
                .params(file.district(), file.number())
                .query(Ratings::rating)
                .list();
    }

    /** Whoever applied, was applied for, or filed the case without serving an organisation. */
    static boolean isParty(CaseFile file, Actor actor) {
        var party = actor.party();
        if (party != null
                && file.head().parties().stream().anyMatch(one -> one.id().equals(party))) return true;
        return actor.organisation() == null && file.head().openedBy().equals(actor.account());
    }

    private void insert(Rating rating) {
        try {
            jdbc.sql("""
                            insert into rating (district, id, case_number, case_id, department, item, channel, score, remark,
                              rated_at, rated_on, rated_by)
                            values (:district, :id, :number, :case, :department, :item, :channel, :score, :remark,
                              :at, :on, :by)
                            """)
                    .param("district", rating.district())
                    .param("id", rating.id())
                    .param("number", rating.caseNumber())
                    .param("case", rating.caseId())
                    .param("department", rating.department())
                    .param("item", rating.item())
                    .param("channel", rating.channel().code())
                    .param("score", rating.score().level())
                    .param("remark", rating.remark())
                    .param("at", rating.ratedAt().atZone(BeijingTime.ZONE).toOffsetDateTime())
                    .param("on", BeijingTime.day(rating.ratedAt()))
                    .param("by", rating.ratedBy())
                    .update();
        } catch (DuplicateKeyException e) {
            throw RatingRefused.of(
                    HttpStatus.CONFLICT, "本件已通过" + rating.channel().text() + "评价过，每件每个渠道只评一次");
        }
    }

    static Rating rating(ResultSet row, int number) throws SQLException {
        return new Rating(
                row.getString("district"),
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getObject("case_id", UUID.class),
                row.getString("department"),
                row.getString("item"),
                Channel.of(row.getString("channel")).orElseThrow(),
                new Score(row.getInt("score")),
                row.getString("remark"),
                instant(row),
                row.getString("rated_by"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("rated_at", OffsetDateTime.class).toInstant();
    }
}
