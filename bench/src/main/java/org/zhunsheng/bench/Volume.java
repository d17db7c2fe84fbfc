package org.zhunsheng.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.zhunsheng.kernel.ledger.ActDraft;
import org.zhunsheng.kernel.ledger.Ledger;

/**
 * Fills the product's tables as ten years of a county would leave them, by {@code COPY}: cases busier in spring than in
 * winter and never on a Sunday, departments of very different size, a tenth of the cases open, one term in twenty-five
 * late, seven of ten with a party, and every act with a body as the docket writes it, chained by its real hash, so that
 * the product's own verifier finds nothing to complain of. The ledger may hold what nobody did: it is thrown away after.
 */
final class Volume {

    static final int YEARS = 10;
    private static final List<String> TABLES = List.of("case_file", "act", "term", "party", "case_party");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String[] ACTS = {"file", "accept", "review", "approve", "issue", "archive"};
    private static final String[] STATES = {"filed", "accepted", "reviewed", "approved", "issued", "archived"};
    private static final int[] DAYS = {0, 1, 3, 6, 8, 9};
    private static final String[] TRADES = {"面馆", "茶餐厅", "羊绒店", "五金店", "药店", "牧家乐", "修理铺", "超市", "理发店", "书店"};
    private static final String[] PLACES = {"乌兰镇", "棋盘井镇", "蒙西镇", "木凯淖尔镇", "阿尔巴斯苏木", "苏米图苏木"};
    private static final String[] NAMES = {"巴图", "其其格", "王建国", "李秀英", "乌云", "张伟", "苏日娜", "刘洋", "哈斯", "陈静"};
    private static final int CHUNK = 5_000;
    /** Of a thousand cases of a year, how many are opened in each month. */
    private static final int[] SEASON = {60, 45, 95, 105, 100, 95, 90, 85, 95, 80, 80, 70};

    private final long cases;
    private final long open;
    private final int departments;
    private final LocalDate today = LocalDate.now(ZONE);
    private final List<LocalDate> days = new ArrayList<>();
    private final int[] serials = new int[YEARS + 2];

    private final StringBuilder files = new StringBuilder();
    private final StringBuilder acts = new StringBuilder();
    private final StringBuilder terms = new StringBuilder();
    private final StringBuilder parties = new StringBuilder();
    private final StringBuilder roles = new StringBuilder();

    private Volume(long cases, long open, int departments) {
        this.cases = cases;
        this.open = open;
        this.departments = departments;
    }

    /**
     * @param open how many of the cases are not closed; the youngest are
     * @param departments among how many departments they are spread; {@link Product#OFFICE} has an even share
     * @return bytes on disk a case
     */
    static long fill(Server server, String database, long cases, long open, int departments) throws SQLException {
        long before = System.nanoTime();
        var volume = new Volume(cases, open, departments);
        volume.calendar();
        try (var owner = server.owner(database);
                var statement = owner.createStatement()) {
            var indexes = withoutIndexes(statement);
            volume.copy(server, database);
            statement.execute("set maintenance_work_mem = '1GB'");
            for (var index : indexes) statement.execute(index);
            for (var table : TABLES)
                statement.execute("vacuum analyze " + table);
            statement.execute("checkpoint");
            try (var size = statement.executeQuery("select pg_database_size(current_database())")) {
                size.next();
                long bytes = size.getLong(1) / cases;
                System.out.printf(
                        "filled %s: %,d cases, %,d open, in %.0f s; %,d bytes a case%n",
                        database, cases, open, (System.nanoTime() - before) / 1e9, bytes);
                return bytes;
            }
        }
    }

    /** As a back-up is restored: keys stay, other indexes are dropped, and built once the rows are in; answers what builds them. */
    private static List<String> withoutIndexes(Statement statement) throws SQLException {
        var builds = new ArrayList<String>();
        var drops = new ArrayList<String>();
        try (var rows = statement.executeQuery("""
                select i.indexdef, i.indexname from pg_indexes i
                where i.tablename in ('%s') and i.indexname not in (select conname from pg_constraint)"""
                .formatted(String.join("', '", TABLES)))) {
            while (rows.next()) {
                builds.add(rows.getString(1));
                drops.add("drop index " + rows.getString(2));
            }
        }
        for (var drop : drops) statement.execute(drop);
        return builds;
    }

    /** The day on which each thousandth of the cases is opened, Sundays left out, the open ones within sixty days. */
    private void calendar() {
        var first = today.minusYears(YEARS);
        for (int year = 0; year < YEARS; year++)
            for (int month = 0; month < 12; month++) {
                var start = first.plusYears(year).plusMonths(month);
                int share = SEASON[start.getMonthValue() - 1];
                for (int i = 0; i < share; i++) {
                    var day = start.plusDays(i * 28L / share);
                    days.add(day.getDayOfWeek().getValue() == 7 ? day.plusDays(1) : day);
                }
            }
    }

    private LocalDate openedOn(long i) {
        long closed = cases - open;
        if (i >= closed) return today.minusDays(60 - (i - closed) * 60 / Math.max(1, open));
        var day = days.get((int) (i * days.size() / Math.max(1, closed)));
        return day.isAfter(today.minusDays(70)) ? today.minusDays(70) : day;
    }

    private void copy(Server server, String database) throws SQLException {
        try (var one = writer(server, database);
                var two = writer(server, database);
                var three = writer(server, database);
                var four = writer(server, database);
                var five = writer(server, database)) {
            var intoFiles = start(one, """
                    copy case_file (district, id, number, procedure, version, organisation, title, applicant, channel,
                        opened_by, opened_at, opened_on, state, outcome, closed_on, sequence, last_hash, term, due, warn_on)
                    from stdin""");
            var intoActs = start(two, "copy act (district, case_id, sequence, act, at, recorded, hash, body) from stdin");
            var intoTerms = start(three, """
                    copy term (district, case_id, sequence, term, procedure, organisation, opened_on, due, ended_on, used,
                        unit, result, by_party) from stdin""");
            var intoParties = start(four, "copy party (district, id, id_type, name, identity) from stdin");
            var intoRoles = start(five, "copy case_party (district, case_id, role, party_id, name) from stdin");
            for (long i = 0; i < cases; i++) {
                write(i);
                if (i % CHUNK == CHUNK - 1 || i == cases - 1) {
                    send(intoActs, acts);
                    send(intoFiles, files);
                    send(intoTerms, terms);
                    send(intoParties, parties);
                    send(intoRoles, roles);
                }
            }
            for (var into : List.of(intoActs, intoFiles, intoTerms, intoParties, intoRoles)) into.endCopy();
        }
    }

    /** As a restored back-up comes in: no trigger notes the days, which would otherwise all be summed up in between. */
    private static Connection writer(Server server, String database) throws SQLException {
        var connection = server.owner(database);
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        return connection;
    }

    private static CopyIn start(Connection connection, String sql) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    private static void send(CopyIn into, StringBuilder rows) throws SQLException {
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        into.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    private void write(long i) {
        long mixed = mixed(i);
        var day = openedOn(i);
        var openedAt = day.atTime(9 + (int) (mixed % 8), (int) (mixed / 8 % 60)).atZone(ZONE).toInstant();
        var id = new UUID(openedAt.toEpochMilli() << 16 | 0x7000 | i & 0xfff, 0x8000_0000_0000_0000L | i);
        boolean closed = i < cases - open;
        int done = closed ? ACTS.length : 1 + (int) (mixed / 512 % 4);
        var department = department(i, mixed);
        var number = "量〔" + day.getYear() + "〕" + ++serials[day.getYear() - today.getYear() + YEARS + 1] + "号";
        long pair = mixed(i / 2); // whoever comes once comes twice
        var name = NAMES[(int) (pair / 64 % NAMES.length)] + pair / 640 % (cases / 4 + 1);
        var title = "开办" + PLACES[(int) (mixed / 7 % PLACES.length)] + TRADES[(int) (mixed / 11 % TRADES.length)] + i;
        var party = pair % 10 < 7 ? new UUID(0x0190_0000_0000_7000L, 0x9000_0000_0000_0000L | i / 2) : null;
        if (party != null) party(id, party, name, i);
        var last = acts(id, done, day, openedAt, department, number, title, party, name);
        terms(id, done, day, department, mixed);
        file(id, number, department, title, party == null ? null : name, openedAt, day, done, closed, last, mixed);
    }

    private String department(long i, long mixed) {
        if (i % departments == 0) return Product.OFFICE;
        long share = mixed / 3 % 1_000; // the square makes a few departments large and most of them small
        return "dept" + share * share * departments / 1_000_000;
    }

    private void party(UUID id, UUID party, String name, long i) {
        if (i % 2 == 0) row(parties, Product.DISTRICT, party, "RESIDENT_ID", name, "量度");
        row(roles, Product.DISTRICT, id, "applicant", party, name);
    }

    private byte[] acts(
            UUID id,
            int done,
            LocalDate day,
            Instant openedAt,
            String department,
            String number,
            String title,
            UUID party,
            String name) {
        var hash = Ledger.first(Product.DISTRICT, id);
        for (int s = 1; s <= done; s++) {
            var at = openedAt.plusSeconds(DAYS[s - 1] * 86_400L);
            var draft = new ActDraft(
                    Product.DISTRICT, id, s, ACTS[s - 1], "clerk" + id.getLeastSignificantBits() % 40, department, at,
                    form(ACTS[s - 1], title), List.of());
            if (s == 1) draft = draft.number(number).with("opening", opening(department, title, party, name));
            var entry = Ledger.next(hash, draft);
            hash = entry.hash();
            row(acts, Product.DISTRICT, id, s, entry.act(), at, at, hash, entry.body());
        }
        return hash;
    }

    private static Map<String, Object> form(String act, String title) {
        return switch (act) {
            case "file" -> Map.of("subject", title, "address", "鄂托克旗乌兰镇草原东街12号");
            case "review" -> Map.of("conclusion", "conforms", "opinion", "材料齐全，符合法定条件，现场核查未发现问题，建议准予许可");
            case "approve" -> Map.of("amount", 3_000);
            default -> Map.of();
        };
    }

    private static Map<String, Object> opening(String department, String title, UUID party, String name) {
        return Map.of(
                "procedure", "six-acts",
                "version", "2024-01-01",
                "organisation", department,
                "title", title,
                "channel", "window",
                "parties", party == null ? List.of() : List.of(Map.of("role", "applicant", "id", party.toString(), "name", name)));
    }

    private void terms(UUID id, int done, LocalDate day, String department, long mixed) {
        var names = new String[] {"acceptance", "decision", "delivery"};
        int[] ends = {2, 4, 5};
        int[] lengths = {7, 28, 14};
        for (int t = 0; t < names.length && done >= ends[t]; t++) {
            var opened = t == 0 ? day : day.plusDays(DAYS[ends[t - 1] - 1]);
            var ended = day.plusDays(DAYS[ends[t] - 1]);
            boolean late = (mixed >>> t * 5) % 25 == 0;
            var due = late ? ended.minusDays(2) : opened.plusDays(lengths[t]);
            row(terms, Product.DISTRICT, id, ends[t], names[t], "six-acts", department, opened, due, ended,
                    DAYS[ends[t] - 1], "WORKING_DAYS", late ? "LATE" : "MET", false);
        }
    }

    private void file(
            UUID id, String number, String department, String title, String name, Instant openedAt, LocalDate day, int done,
            boolean closed, byte[] hash, long mixed) {
        var due = closed || done == 4 ? null : today.minusDays(3).plusDays(mixed / 13 % 40);
        row(files, Product.DISTRICT, id, number, "six-acts", "2024-01-01", department, title, name, "window",
                "clerk" + mixed % 40, openedAt, day, STATES[done - 1], done >= 4 ? "approved" : null,
                closed ? day.plusDays(DAYS[5]) : null, done, hash, due == null ? null : "decision", due,
                due == null ? null : due.minusDays(3));
    }

    private static void row(StringBuilder rows, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) rows.append('\t');
            if (values[i] instanceof byte[] bytes) rows.append("\\\\x").append(java.util.HexFormat.of().formatHex(bytes));
            else rows.append(values[i] == null ? "\\N" : values[i]);
        }
        rows.append('\n');
    }

    /** Spreads what would otherwise come in order; never negative. */
    private static long mixed(long i) {
        long z = i * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        return (z ^ z >>> 27) & Long.MAX_VALUE >>> 1;
    }
}
