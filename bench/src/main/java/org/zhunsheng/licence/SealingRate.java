package org.zhunsheng.licence;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.zhunsheng.kernel.crypto.SigningKeys;
import org.zhunsheng.kernel.database.DataDirectory;

/** Seals licences one after the other as the product does, file and all, without a database. */
public final class SealingRate {

    private static final Instant NOW = Instant.parse("2024-03-01T02:00:00Z");
    private static final String ISSUER = "11150624011678110K";

    private final LicenceFile files;
    private int serial;

    public SealingRate(Path folder) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("bench", Map.of("zhunsheng.data", folder.toString())));
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
        context.register(DataDirectory.class);
        context.scan(SigningKeys.class.getPackageName());
        context.refresh();
        files = new LicenceFile(new Seals(context.getBean(SigningKeys.class)), "https://zhunsheng.example");
    }

    /** Seals one more licence; answers the size of its file, so that nothing can be left out. */
    public int one() {
        return files.sealed(licence(++serial), NOW).length;
    }

    private static Licence licence(int serial) {
        var identifier = new LicenceIdentifier("11100000000013127D001", ISSUER, "1506242024" + serial, 1);
        return new Licence(
                "150624",
                new UUID(0x0190_0000_0000_7000L, serial),
                identifier.toString(),
                identifier.typeCode(),
                "食品经营许可证",
                "JY11506240" + serial,
                null,
                "鄂托克旗乌兰镇草原情饭馆",
                false,
                "market",
                "鄂托克旗市场监督管理局",
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2029, 2, 28),
                Licence.Status.VALID,
                null,
                null,
                false,
                List.of(new Licence.Field("经营项目", "热食类食品制售；冷食类食品制售；自制饮品制售", true)));
    }
}
