package org.zhunsheng.sample;

import org.zhunsheng.kernel.party.IdType;

/** The applicants as whom a visitor can log in. */
final class Visitors {

    static final Applicant RESIDENT =
            new Applicant("resident", "吉日嘎拉", IdType.RESIDENT_ID, Nobody.residentId(9001), "19900001234");
    static final Applicant ENTERPRISE =
            new Applicant("enterprise", "鄂托克旗百眼井餐饮有限公司", IdType.USCC, Nobody.uscc("91", 9001), "19900005678");

    private Visitors() {}

    static Applicant of(String account) {
        return switch (account) {
            case "resident" -> RESIDENT;
            case "enterprise" -> ENTERPRISE;
            default -> throw new IllegalArgumentException("nobody logs in as " + account);
        };
    }
}
