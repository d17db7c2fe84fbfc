package org.zhunsheng.kernel.publication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.procedure.CaseHead;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;

/** Who published what a case decided (公开机关): the organisation of the case, and nobody else takes it back. */
@Component
class Publisher {

    private final JdbcClient jdbc;
    private final Organisations organisations;

    Publisher(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /**
     * Refuses where the case that a field names is another organisation's.
     *
     * @param number a case's number; one that nobody knows is left to the form
     */
    void mustBe(CaseHead own, String field, String number) {
        jdbc.sql("select organisation from case_file where district = ? and number = ?")
                .params(own.district(), number)
                .query(String.class)
                .optional()
                .filter(publisher -> !publisher.equals(own.organisation()))
                .ifPresent(publisher -> {
                    throw Invalid.field(
                            field,
                            "“" + number + "”由" + organisations.name(own.district(), publisher)
                                    + "公开，只能由该机关撤回；请把决定被改变的情况和文书转给该机关，由其登记撤回");
                });
    }
}
