package org.zhunsheng.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The same statements as the plain hand-written ones, sent by the server's own load generator: what a client costs that
 * does nothing but send.
 */
record Pgbench(Path program, Server server, String database) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final String[] ACTS = {"file", "accept", "review", "approve", "issue", "archive"};

    private static final String TABLES = """
            create table bench_case (id uuid primary key, state text not null, sequence int not null, due date not null);
            create index bench_case_due on bench_case (due, id);
            create table bench_act (case_id uuid, sequence int, act text not null, actor text not null,
                at timestamptz not null, form text not null, primary key (case_id, sequence));
            create table bench_deadline (case_id uuid, sequence int, due date not null, primary key (case_id, sequence));
            """;

    private static final String ACT = """
            begin;
            select state, sequence from bench_case where id = :id for update;
            insert into bench_case (id, state, sequence, due) values (:id, '%2$s', %1$d, date '2024-03-01' + %1$d)
                on conflict (id) do update set state = excluded.state, sequence = excluded.sequence, due = excluded.due;
            insert into bench_act (case_id, sequence, act, actor, at, form) values (:id, %1$d, '%2$s', 'clerk', now(),
                '{"subject":"开办面馆","address":"乌兰镇鄂托克街12号","opinion":"材料齐全，符合条件"}');
            insert into bench_deadline (case_id, sequence, due) values (:id, %1$d, date '2024-03-01' + %1$d);
            commit;
            """;

    /** On a database of its own; empty where the program is not installed. */
    static Optional<Pgbench> on(Server server) throws SQLException {
        var program = installed();
        if (program.isEmpty()) {
            System.out.println("pgbench is not installed (Debian: postgresql-client or postgresql-15): left out");
            return Optional.empty();
        }
        server.database("pgbench");
        try (var owner = server.owner("pgbench");
                var statement = owner.createStatement()) {
            statement.execute(TABLES);
        }
        return Optional.of(new Pgbench(program.get(), server, "pgbench"));
    }

    private static Optional<Path> installed() {
        var onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        var packaged = Stream.of("18", "17", "16", "15").map(version -> Path.of("/usr/lib/postgresql", version, "bin"));
        return Stream.concat(packaged, onPath)
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Acts a second. */
    double acts(int clients, int seconds) throws IOException, InterruptedException {
        var script = Files.writeString(Files.createTempFile(Path.of("target"), "six", ".pgbench"), script());
        var process = new ProcessBuilder(
                        program.toString(),
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        String.valueOf(clients),
                        "-j",
                        String.valueOf(Math.min(clients, Runtime.getRuntime().availableProcessors())),
                        "-T",
                        String.valueOf(seconds),
                        "-f",
                        script.toString(),
                        "-h",
                        "localhost",
                        "-p",
                        String.valueOf(server.port()),
                        "-U",
                        "postgres",
                        database)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        int ended = process.waitFor();
        Files.delete(script);
        if (ended != 0) throw new IllegalStateException("pgbench: " + said);
        var rate = RATE.matcher(said);
        return rate.find() ? Double.parseDouble(rate.group(1)) * ACTS.length : 0;
    }

    private static String script() {
        var script = new StringBuilder("select gen_random_uuid() as id \\gset\n");
        for (int i = 0; i < ACTS.length; i++) script.append(ACT.formatted(i + 1, ACTS[i]));
        return script.toString();
    }
}
