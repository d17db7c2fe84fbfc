package org.zhunsheng.kernel.access;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets somebody in: a house without accounts, and without sample data that brings its own, gets one administrator. */
@Component
class FirstAccount {

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);

    private final Accounts accounts;
    private final String district;
    private final boolean sample;

    FirstAccount(
            Accounts accounts,
            @Value("${zhunsheng.district:150624}") String district,
            @Value("${zhunsheng.sample:false}") boolean sample) {
        this.accounts = accounts;
        this.district = district;
        this.sample = sample;
    }

    @EventListener(ApplicationReadyEvent.class)
    void addIfThereIsNone() {
        if (sample || !accounts.isEmpty()) return;
        accounts.invite(new Account("admin", "系统管理员", district, null, Set.of("admin"), null))
                .ifPresent(password -> log.warn("""


                    首个账户已建立，口令只显示这一次，请立即记下并在登录后修改。
                    (The first account; its password is shown this once.)

                        账户 account   admin
                        口令 password  {}
                    """, password));
    }
}
