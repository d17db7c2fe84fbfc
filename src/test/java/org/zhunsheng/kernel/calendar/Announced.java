package org.zhunsheng.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.zhunsheng.kernel.access.Actor;

/** A holiday notice as an administrator enters it, for tests of what follows from one. */
public final class Announced {

    private Announced() {}

    public static void notice(ApplicationContext house, String csv) {
        var admin = new Actor("admin", "管理员", "150624", null, Set.of("admin"), null);
        var report = house.getBean(Notices.class).enter(admin, csv.getBytes(StandardCharsets.UTF_8), null, false);
        assertThat(report.errors()).isEmpty();
        assertThat(report.notice()).isNotNull();
    }
}
