package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;

/** Whether somebody, named by id or by the number of a certificate (执法证件), may enforce on a day. */
@FunctionalInterface
interface Certificates {

    boolean valid(String district, String idOrCertificate, LocalDate day);
}
