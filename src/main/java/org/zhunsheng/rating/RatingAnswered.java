package org.zhunsheng.rating;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.procedure.Effect;

/**
 * {@code rating: answered} in a definition: the act's case answers the rating that its form names under
 * {@code ratingId}. It stands or falls with the act, so no rating is answered by two cases.
 */
@Component("rating")
class RatingAnswered implements Effect {

    @Override
    public List<Write> writes(Context context) {
        var rating = UUID.fromString(String.valueOf(context.form().get("ratingId")));
        return List.of(new Write(
                "insert into rating_answer (district, rating, case_id) values (?, ?, ?)",
                List.of(context.district(), rating, context.caseId())));
    }
}
