package org.zhunsheng.kernel.document;

import java.util.List;
import java.util.Map;
import org.zhunsheng.Office;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.ledger.AttachmentRef;
import org.zhunsheng.kernel.procedure.OpenCase;

/** An application that soon turns out to need no licence: {@code aCase().filedOn("2024-03-01", plan).toldUnneeded()}. */
final class ArchiveCase extends ProcedureCase<ArchiveCase> {

    static final String ITEM = "A1";

    ArchiveCase(Office office) {
        super(office);
    }

    @Override
    protected ArchiveCase self() {
        return this;
    }

    ArchiveCase filedOn(String day, AttachmentRef... attachments) {
        on(day);
        var form = Map.<String, Object>of(
                "content", "在乌兰镇经营面馆", "contactAddress", "乌兰镇锡尼街", "deliveryWay", "window", "truthful", true);
        var wish = new OpenCase("administrative-licensing", ITEM, Office.batuAs("applicant"), form)
                .attaching(List.of(attachments));
        return opened(wish, resident());
    }

    ArchiveCase toldUnneeded() {
        return does("declare-unneeded", "clerk", Map.of("unneededReason", "该活动已经取消许可"));
    }
}
