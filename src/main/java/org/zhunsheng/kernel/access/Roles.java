package org.zhunsheng.kernel.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people call the roles (身份) in which somebody works here. */
public final class Roles {

    private static final Map<String, String> OFFICIALS = officials();

    private static final Map<String, String> OTHERS = Map.of("resident", "个人", "enterprise", "企业", "system", "系统");

    private Roles() {}

    private static Map<String, String> officials() {
        var roles = new LinkedHashMap<String, String>();
        roles.put("clerk", "窗口人员");
        roles.put("agent", "帮办代办员");
        roles.put("approver", "审批人员");
        roles.put("officer", "执法人员");
        roles.put("legal", "法制审核人员");
        roles.put("head", "机关负责人");
        roles.put("leader", "本级政府负责人");
        roles.put("importer", "数据导入人员");
        roles.put("auditor", "监督人员");
        roles.put("monitor", "运行监测程序");
        roles.put("admin", "系统管理员");
        return Collections.unmodifiableMap(roles);
    }

    /** The roles that an administrator gives, with their names, in the order in which they are offered; residents come in by themselves. */
    public static Map<String, String> ofOfficials() {
        return OFFICIALS;
    }

    /** What a role is called; the role itself where it is none. */
    public static String name(String role) {
        return OFFICIALS.getOrDefault(role, OTHERS.getOrDefault(role, role));
    }
}
