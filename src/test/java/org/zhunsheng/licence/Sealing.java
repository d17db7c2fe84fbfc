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

/** Keys, seals and files of an installation of their own in a folder, without a database. */
final class Sealing {

    static final Instant NOW = Instant.parse("2024-03-01T02:00:00Z");
    static final String ISSUER = "11150624011678110K";

    final Seals seals;
    final LicenceFile files;

    Sealing(Path folder) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("zhunsheng.data", folder.toString())));
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
        context.register(DataDirectory.class);
        context.scan(SigningKeys.class.getPackageName());
        context.refresh();
        seals = new Seals(context.getBean(SigningKeys.class));
        files = new LicenceFile(seals, "https://zhunsheng.example");
    }

    static Licence licence(int serial) {
        var identifier = new LicenceIdentifier("11100000000013127D001", ISSUER, "1506242024" + serial, 1);
        return new Licence(
                "150624",
                new UUID(0x0190_0000_0000_7000L, serial),
                identifier.toString(),
                identifier.typeCode(),
                "食品经营许可证",
                "JY11506240000017",
                null,
                "鄂托克旗乌兰镇草原情饭馆 & 旅店",
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
                List.of(
                        new Licence.Field("经营场所", "内蒙古自治区鄂尔多斯市鄂托克旗乌兰镇锡尼街12号", true),
                        new Licence.Field("主体业态", "餐饮服务经营者", true),
                        new Licence.Field("经营项目", "热食类食品制售；冷食类食品制售；自制饮品制售（不含使用压力容器制作饮品）；生食类食品制售", true),
                        new Licence.Field("法定代表人", "其其格", false)));
    }
}
