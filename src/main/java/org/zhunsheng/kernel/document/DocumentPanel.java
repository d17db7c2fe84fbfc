package org.zhunsheng.kernel.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.CasePanel;

/** The papers and the archive package on the page of a case. */
@Component
@Order(20)
class DocumentPanel implements CasePanel {

    private final Papers papers;
    private final Archives archives;

    DocumentPanel(Papers papers, Archives archives) {
        this.papers = papers;
        this.archives = archives;
    }

    /**
     * The papers and the archive package of a case, as its page shows them.
     *
     * @param made null while the case is open, and until its package has been made
     */
    public record Content(
            UUID caseId,
            List<Paper> papers,
            boolean closed,
            @Nullable ArchivePackage made) {}

    @Override
    public Optional<Shown> of(CaseFile file, Actor actor) {
        var made = file.closed() ? archives.find(file).orElse(null) : null;
        var content = new Content(file.id(), papers.of(file), file.closed(), made);
        return content.papers().isEmpty() && !file.closed()
                ? Optional.empty()
                : Optional.of(new Shown("document/panel", content));
    }
}
