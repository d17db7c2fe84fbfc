package org.zhunsheng.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhunsheng.catalogue.ItemRefused.Fault;
import org.zhunsheng.kernel.calendar.Span;

/** What must be true of a matter before it enters the catalogue. */
final class ItemCheck {

    private static final int LONGEST_CODE = 50;
    private static final int LONGEST_NAME = 200;
    static final Set<String> CHANNELS = Set.of("window", "online", "mobile", "kiosk", "agent");

    private final List<Fault> faults = new ArrayList<>();

    private ItemCheck() {}

    static void check(Item item) {
        var check = new ItemCheck();
        check.identity(item);
        check.limits(item);
        check.handling(item);
        if (!check.faults.isEmpty()) throw new ItemRefused(check.faults);
    }

    private void identity(Item item) {
        refuse(!item.code().matches("[0-9A-Za-z-]{1," + LONGEST_CODE + "}"), "code", "事项编码须为 1 至 50 位字母、数字或连字符");
        refuse(item.name().isBlank() || item.name().length() > LONGEST_NAME, "name", "事项名称须为 1 至 200 字");
        refuse(!ItemType.known(item.type()), "type", "事项类型“" + item.type() + "”不是 GB/T 39046 的两位代码，如 01 行政许可、20 公共服务");
        refuse(item.department().isBlank(), "department", "须写明实施部门");
        refuse(item.procedure().isBlank(), "procedure", "须写明办理程序");
    }

    private void limits(Item item) {
        var statutory = item.limits().statutory();
        var promised = item.limits().promised();
        if (statutory != null && promised != null)
            refuse(
                    days(promised) > days(statutory),
                    "promised_days",
                    "承诺时限（" + promised.text() + "）长于法定时限（" + statutory.text() + "）");
        refuse(item.handling().instant() && promised != null && promised.length() > 0, "handling", "即办件当场办结，承诺时限应为 0");
    }

    private void handling(Item item) {
        for (var channel : item.handling().channels())
            refuse(!CHANNELS.contains(channel), "channels", "没有“" + channel + "”这一渠道，可用：" + String.join("、", CHANNELS));
        refuse(item.handling().channels().isEmpty(), "channels", "至少要有一个办理渠道");
        refuse(item.handling().visits() < 0, "visits", "到现场次数不能为负");
        refuse(item.handling().onlineDepth() < 0 || item.handling().onlineDepth() > 4, "online_depth", "网上办理深度为 0 至 4");
        var tolerates = item.materials().stream().anyMatch(Item.Material::tolerable);
        refuse(tolerates && item.relief().tolerance() == null, "tolerance", "有可容缺的材料，须写明补齐的期限");
    }

    /** For comparing limits of unlike units: how many calendar days they come to at the least. */
    private static double days(Span span) {
        return span.length()
                * switch (span.unit()) {
                    case WORKING_DAYS -> 7.0 / 5;
                    case DAYS -> 1;
                    case MONTHS -> 30;
                    case YEARS -> 365;
                };
    }

    private void refuse(boolean wrong, String field, String message) {
        if (wrong) faults.add(new Fault(field, message));
    }
}
