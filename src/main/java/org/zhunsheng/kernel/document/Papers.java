package org.zhunsheng.kernel.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.ledger.Files;
import org.zhunsheng.kernel.procedure.CaseFile;

/** The papers of cases. A paper's PDF is made when it is first asked for, and is the same for ever after. */
@Component
public class Papers {

    private final JdbcClient jdbc;
    private final PaperPress press;
    private final PaperText text;
    private final Files files;

    Papers(JdbcClient jdbc, PaperPress press, PaperText text, Files files) {
        this.jdbc = jdbc;
        this.press = press;
        this.text = text;
        this.files = files;
    }

    /** The papers of a case in the order of its acts. */
    public List<Paper> of(CaseFile file) {
        return jdbc.sql("""
                        select district, id, case_id, sequence, template, title, made_on from paper
                        where district = :district and case_id = :case order by sequence, id""")
                .param("district", file.district())
                .param("case", file.id())
                .query(Paper.class)
                .list();
    }

    /** One paper of a case. */
    public Optional<Paper> find(CaseFile file, UUID id) {
        return of(file).stream().filter(paper -> paper.id().equals(id)).findFirst();
    }

    /** The paper as a page, for the screen and the printer. */
    public String html(CaseFile file, Paper paper) {
        var values = text.values(file, paper);
        return press.folderOf(file.definition().folders(), paper.template())
                .map(folder -> press.html(folder, paper.template(), values))
                .orElseGet(() -> press.html("", "plain", values));
    }

    public byte[] pdf(CaseFile file, Paper paper) {
        var known = digest(paper);
        if (known.isPresent()) {
            try (var in = files.open(known.get())) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        byte[] pdf = Pdf.print(html(file, paper));
        var stored = files.put(new ByteArrayInputStream(pdf), paper.template() + ".pdf");
        int first = jdbc.sql("""
                        insert into paper_file (district, paper, digest) values (:district, :paper, :digest)
                        on conflict (district, paper) do nothing""")
                .param("district", paper.district())
                .param("paper", paper.id())
                .param("digest", stored.digest())
                .update();
        return first == 1 ? pdf : pdf(file, paper);
    }

    /** SM3 of the PDF, hexadecimal, once it has been made. */
    public Optional<String> digest(Paper paper) {
        return jdbc.sql("select digest from paper_file where district = :district and paper = :paper")
                .param("district", paper.district())
                .param("paper", paper.id())
                .query(String.class)
                .optional();
    }
}
