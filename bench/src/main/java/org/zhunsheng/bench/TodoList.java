package org.zhunsheng.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseQuery;
import org.zhunsheng.kernel.procedure.Cases;

/** Goal 8: a department's to-do page and its lights, beside the bare SQL and beside Flowable's task query. */
final class TodoList {

    private static final int PAGE = 20;

    private TodoList() {}

    /** @param departments among how many departments the open cases are spread evenly */
    static List<Finding> measure(Settings settings, Server server, Product product, String database, int departments)
            throws Exception {
        try (var owner = server.owner(database);
                var pool = new HikariDataSource()) {
            pool.setJdbcUrl(server.database("flowable"));
            var flowable = new FlowableActs(pool);
            tasks(server, settings.million(), departments);
            var cases = product.get(Cases.class);
            var clerk = new Actor("clerk", "clerk", Product.DISTRICT, Product.OFFICE, Set.of("clerk"), null);
            var query = flowable.engine().getTaskService();
            var found = Rate.medians(
                    settings.rounds() * 5,
                    new Rate.Task("product: to-do page", () -> cases.search(CaseQuery.todo(0, PAGE), clerk)),
                    new Rate.Task("bare SQL: to-do page and count", () -> bare(owner)),
                    new Rate.Task("product: lights", () -> cases.lights(clerk)),
                    new Rate.Task("bare SQL: lights", () -> lights(owner)),
                    new Rate.Task("flowable: task query and count", () -> {
                        long count = query.createTaskQuery().taskCandidateOrAssigned("clerk").count();
                        query.createTaskQuery().taskCandidateOrAssigned("clerk").orderByTaskDueDate().asc().listPage(0, PAGE);
                        return count;
                    }));
            flowable.close();
            return List.of(
                    Finding.ceiling("8", "to-do page with count, to bare SQL", found[0] * 1000, found[1] * 1000, "ms", 1.5),
                    Finding.ceiling("8", "lights, to bare SQL", found[2] * 1000, found[3] * 1000, "ms", 1.5),
                    Finding.faster(
                            "8", "to-do page, faster than Flowable's task query", found[0] * 1000, found[4] * 1000, "ms", 100));
        }
    }

    private static int bare(Connection owner) throws SQLException {
        try (var page = owner.prepareStatement("""
                        select * from case_file where district = ? and organisation = ? and closed_on is null
                        order by due, id limit 20""");
                var count = owner.prepareStatement("""
                        select count(*) from case_file
                        where district = ? and organisation = ? and closed_on is null""")) {
            int read = 0;
            for (var statement : List.of(page, count)) {
                statement.setString(1, Product.DISTRICT);
                statement.setString(2, Product.OFFICE);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) read++;
                }
            }
            return read;
        }
    }

    private static int lights(Connection owner) throws SQLException {
        try (var statement = owner.prepareStatement("""
                select count(*) filter (where due < current_date), count(*) filter (where warn_on <= current_date),
                    count(*) from case_file where district = ? and organisation = ? and closed_on is null""")) {
            statement.setString(1, Product.DISTRICT);
            statement.setString(2, Product.OFFICE);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(3);
            }
        }
    }

    /** As many open tasks as there are open cases, this clerk's share of them as large as the department's. */
    private static void tasks(Server server, int open, int departments) throws SQLException {
        try (var owner = server.owner("flowable");
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into act_ru_task (id_, rev_, name_, task_def_key_, priority_, create_time_, due_date_,
                        suspension_state_, tenant_id_, assignee_)
                    select 't' || i, 1, 'accept', 'accept', 50, now(), now() + (i %% 40) * interval '1 day', 1, '',
                        case when i %% %2$d = 0 then 'clerk' else 'clerk' || i %% %2$d end
                    from generate_series(1, %1$d) i""".formatted(open, departments));
            statement.execute("vacuum analyze act_ru_task");
        }
    }
}
