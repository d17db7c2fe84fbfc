package org.zhunsheng.kernel.document;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.document.PackageWriter.Part;
import org.zhunsheng.kernel.ledger.AttachmentRef;
import org.zhunsheng.kernel.procedure.CaseFile;

/**
 * What of a case went into its package, and what should have.
 *
 * @param lines the acts, read again from the very bytes that were packed
 */
record CaseContents(CaseFile file, ActLines lines, List<PackedPaper> papers, List<PackedAttachment> attachments) {

    /**
     * @param part null where it could not be made
     * @param kept the SM3 under which it was kept before
     */
    record PackedPaper(Paper paper, @Nullable Part part, String kept, boolean whole) {}

    /** @param part null where the file is no longer there */
    record PackedAttachment(
            AttachmentRef ref, int sequence, @Nullable Part part) {}

    boolean allActs() {
        return lines.acts().size() == file.sequence();
    }

    List<String> changedAttachments() {
        return attachments(
                a -> a.part() != null && !a.part().digest().equals(a.ref().digest()), "已被改动");
    }

    List<String> missingAttachments() {
        return attachments(a -> a.part() == null, "缺失");
    }

    List<String> unusableAttachments() {
        return attachments(
                a -> a.part() != null
                        && (a.part().size() == 0 || a.ref().mediaType().isBlank()),
                "为空或者格式不明");
    }

    List<String> unsafeNames() {
        return attachments(a -> a.ref().name().matches(".*[/\\\\:\\p{Cntrl}].*"), "的文件名不安全");
    }

    List<String> changedPapers() {
        return papers(p -> p.part() != null && !p.part().digest().equals(p.kept()), "已被改动");
    }

    List<String> missingPapers() {
        return papers(p -> p.part() == null, "缺失");
    }

    List<String> unreadablePapers() {
        return papers(p -> p.part() != null && !p.whole(), "不是完好的 PDF");
    }

    private List<String> attachments(Predicate<PackedAttachment> wrong, String what) {
        return attachments.stream()
                .filter(wrong)
                .map(a -> "附件“" + a.ref().name() + "”" + what)
                .toList();
    }

    private List<String> papers(Predicate<PackedPaper> wrong, String what) {
        return papers.stream()
                .filter(wrong)
                .map(p -> "文书“" + p.paper().title() + "”" + what)
                .toList();
    }
}
