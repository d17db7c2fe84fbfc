package org.zhunsheng.sample;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.zhunsheng.web.SampleAccounts;

/** Tells the log-in page whose part a visitor can play. */
@Component
@ConditionalOnBooleanProperty("zhunsheng.sample")
class ShownAccounts implements SampleAccounts {

    private static final List<Sample> ACCOUNTS = List.of(
            new Sample("resident", "居民"),
            new Sample("enterprise", "企业"),
            new Sample("agent", "帮办代办员"),
            new Sample("clerk", "窗口人员"),
            new Sample("approver", "审批人员"),
            new Sample("officer1", "执法人员"),
            new Sample("officer2", "执法人员"),
            new Sample("legal", "法制审核与复议人员"),
            new Sample("head", "部门负责人"),
            new Sample("leader", "旗领导"),
            new Sample("importer", "数据导入人员"),
            new Sample("auditor", "审计人员"),
            new Sample("admin", "系统管理员"));

    private final LoadRecord record;
    private final String district;

    ShownAccounts(LoadRecord record, @Value("${zhunsheng.district:150624}") String district) {
        this.record = record;
        this.district = district;
    }

    @Override
    public boolean areLoaded() {
        return record.find(district).isPresent();
    }

    @Override
    public String password() {
        return Cast.PASSWORD;
    }

    @Override
    public List<Sample> accounts() {
        return ACCOUNTS;
    }
}
