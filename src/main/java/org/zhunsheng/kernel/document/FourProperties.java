package org.zhunsheng.kernel.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The check of authenticity, integrity, usability and safety (真实性、完整性、可用性、安全性) that an electronic file passes when
 * it is archived; after DA/T 70.
 */
record FourProperties(List<Check> checks) {

    /** One question and its answer; {@code fault} is empty where nothing was found. */
    record Check(String property, String question, String fault) {

        boolean passed() {
            return fault.isEmpty();
        }
    }

    static FourProperties of(CaseContents contents) {
        var checks = new ArrayList<Check>();
        checks.add(new Check(
                "真实性", "每一步办理与前一步相链，重新计算的哈希值与记录一致", joined(contents.lines().faults())));
        checks.add(new Check("真实性", "附件的摘要与办理时登记的一致", joined(contents.changedAttachments())));
        checks.add(new Check("真实性", "文书的摘要与首次生成时留存的一致", joined(contents.changedPapers())));
        checks.add(new Check("完整性", "办理记录自第一步至办结无缺失", contents.allActs() ? "" : "办理记录的步数与案卷不符"));
        checks.add(new Check("完整性", "办理中登记的附件全部在包内", joined(contents.missingAttachments())));
        checks.add(new Check("完整性", "办理中形成的文书全部在包内", joined(contents.missingPapers())));
        checks.add(new Check("可用性", "文书为首尾完好的 PDF，所用字体已经嵌入", joined(contents.unreadablePapers())));
        checks.add(new Check("可用性", "附件不为空，格式已经登记", joined(contents.unusableAttachments())));
        checks.add(new Check("安全性", "文件名不带路径；附件收取时已按内容查验，不含宏和可执行文件", joined(contents.unsafeNames())));
        return new FourProperties(List.copyOf(checks));
    }

    boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }

    private static String joined(List<String> faults) {
        return String.join("；", faults);
    }
}
