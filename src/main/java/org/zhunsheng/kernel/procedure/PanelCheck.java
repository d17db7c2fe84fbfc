package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhunsheng.kernel.procedure.ActRule.Panel;

/** Whether a body that decided by vote was composed, met and voted as it must. */
final class PanelCheck {

    private static final String FOR = "for";

    private final Panel panel;
    private final List<Map<?, ?>> members = new ArrayList<>();
    private final List<Map<?, ?>> present;

    PanelCheck(Panel panel, Map<String, Object> form) {
        this.panel = panel;
        if (form.get(panel.field()) instanceof List<?> list)
            for (var member : list) if (member instanceof Map<?, ?> map) members.add(map);
        this.present = members.stream()
                .filter(member -> Boolean.TRUE.equals(member.get("present")))
                .toList();
    }

    List<String> objections() {
        var objections = new ArrayList<String>();
        if (present.size() < panel.least()) objections.add("须有" + panel.least() + "名以上成员到会，到会" + present.size() + "名");
        if (panel.odd() && present.size() % 2 == 0) objections.add("到会成员须为单数，到会" + present.size() + "名");
        var quorum = panel.quorum();
        if (quorum != null && !quorum.reached(present.size(), members.size()))
            objections.add("须有全体成员的" + quorum + "以上到会，全体" + members.size() + "名，到会" + present.size() + "名");
        if (panel.last() != null
                && !present.isEmpty()
                && !panel.last().equals(present.getLast().get("role"))) objections.add("主要负责人须末位表态，请按发言先后列出成员");
        var majority = panel.majority();
        if (majority != null && !majority.exceeded(votes(), members.size()))
            objections.add("须有超过全体成员" + majority + "的人同意，同意" + votes() + "名");
        return objections;
    }

    private long votes() {
        return present.stream().filter(member -> FOR.equals(member.get("vote"))).count();
    }
}
