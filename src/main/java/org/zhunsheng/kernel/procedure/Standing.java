package org.zhunsheng.kernel.procedure;

import java.util.Map;
import java.util.stream.Collectors;

/** In whose standing (身份) an act may be done, in words. */
final class Standing {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("public", "申请人"),
            Map.entry("resident", "个人"),
            Map.entry("enterprise", "企业"),
            Map.entry("system", "系统"),
            Map.entry("clerk", "窗口人员"),
            Map.entry("agent", "帮办代办员"),
            Map.entry("approver", "审批人员"),
            Map.entry("officer", "执法人员"),
            Map.entry("legal", "法制审核人员"),
            Map.entry("head", "机关负责人"),
            Map.entry("leader", "本级政府负责人"),
            Map.entry("auditor", "监督人员"),
            Map.entry("admin", "系统管理员"));

    private Standing() {}

    static String words(Definition definition, ActRule act) {
        return act.by().stream().map(by -> word(definition, by)).distinct().collect(Collectors.joining("、"));
    }

    private static String word(Definition definition, String by) {
        var party = definition.parties().get(by);
        return party == null ? WORDS.getOrDefault(by, by) : party.name();
    }
}
