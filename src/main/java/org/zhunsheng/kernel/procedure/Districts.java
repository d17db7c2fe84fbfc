package org.zhunsheng.kernel.procedure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The districts that have cases: timed work goes through them one by one, as a distributed database asks. */
final class Districts {

    private Districts() {}

    /** A named cross-district query: it reads no case, only who has any. */
    static List<String> of(JdbcClient jdbc) {
        return jdbc.sql("select distinct district from case_series order by district")
                .query(String.class)
                .list();
    }
}
