package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.kernel.district.Organisation;

/** The bodies to which one may turn (办理机关), grouped by what they are: departments first, villages after the towns. */
final class Bodies {

    private static final String OTHERS = "其他机构";

    private static final Map<String, String> KINDS = kinds();

    /** They stand in the register, but handle nobody's application. */
    private static final Set<String> NOT_ADDRESSED =
            Set.of("enterprise", "association", "intermediary", "court", "procuratorate");

    private Bodies() {}

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("department", "部门");
        kinds.put("counter", "窗口");
        kinds.put("town", "苏木镇");
        kinds.put("judicial-office", "司法所");
        kinds.put("village", "嘎查村（社区）");
        kinds.put("committee", "人民调解委员会");
        kinds.put("village-committee", "嘎查村（社区）人民调解委员会");
        return kinds;
    }

    static Map<String, List<Organisation>> of(List<Organisation> all, LocalDate today) {
        var groups = new LinkedHashMap<String, List<Organisation>>();
        KINDS.values().forEach(name -> groups.put(name, new ArrayList<>()));
        for (var one : all) {
            var until = one.until();
            if (NOT_ADDRESSED.contains(one.type()) || (until != null && until.isBefore(today))) continue;
            groups.computeIfAbsent(KINDS.getOrDefault(one.type(), OTHERS), name -> new ArrayList<>())
                    .add(one);
        }
        groups.values().removeIf(List::isEmpty);
        return groups;
    }
}
