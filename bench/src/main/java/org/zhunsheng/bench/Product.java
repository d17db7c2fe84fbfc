package org.zhunsheng.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhunsheng.Application;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;

/** The product itself, whole, on a database of the shared server, with one organisation and no sample. */
final class Product implements AutoCloseable {

    static final String DISTRICT = "150624";
    static final String OFFICE = "150624BENCH";

    private final Path data;
    private final ConfigurableApplicationContext context;

    Product(Server server, String database) throws Exception {
        var url = server.database(database);
        try (var owner = server.owner(database);
                var statement = owner.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = 'bench_app') then
                            create role bench_app login;
                        end if;
                    end $$""");
        }
        data = Files.createTempDirectory(Path.of("target"), "data");
        context = start(url, data, "0");
        get(Organisations.class)
                .add(new Organisation(DISTRICT, OFFICE, "量度局", "量", "department", null, "11150624011678110K"));
    }

    static ConfigurableApplicationContext start(String url, Path data, String port) {
        return SpringApplication.run(
                Application.class,
                new String[] {
                    "--zhunsheng.sample=false",
                    "--zhunsheng.data=" + data,
                    "--server.port=" + port,
                    "--ZHUNSHENG_DB_URL=" + url,
                    "--ZHUNSHENG_DB_USER=bench_app",
                    "--ZHUNSHENG_DB_OWNER_USER=postgres",
                    "--logging.level.root=warn",
                    "--spring.main.banner-mode=off"
                });
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Timers stand while something is done: a database that is being filled is not summed up half-way. */
    void withoutTimers(Filling filling) throws Exception {
        get(Scheduler.class).pause();
        filling.run();
        get(Scheduler.class).resume();
    }

    /** What is done meanwhile. */
    interface Filling {
        void run() throws Exception;
    }

    /**
     * From now on nothing runs beside the acts, neither timers nor the packing of closed cases for the archive: the server's
     * counters do not tell whose a transaction was.
     */
    void restBeside() throws Exception {
        get(Scheduler.class).pause();
        context.getBean("archiveKeeper", AutoCloseable.class).close();
    }

    /** Where it keeps its keys. */
    Path data() {
        return data;
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
