package org.zhunsheng.kernel.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.ledger.Finding.Kind;
import org.zhunsheng.kernel.time.BeijingTime;

/** Takes an export line by line and tells what does not hold. */
class ExportCheck {

    private static final byte[] NEW_LINE = {'\n'};

    private final Consumer<Finding> findings;
    private final Map<UUID, CaseChain> cases = new HashMap<>();
    private final @Nullable String trustedIssuer;

    private final Sm3 whole = new Sm3();
    private String district = "";
    private LocalDate from = LocalDate.MIN;
    private LocalDate to = LocalDate.MAX;
    private @Nullable LocalDate firstAnchor;
    private LocalDate exported = LocalDate.MAX;
    private boolean ended;

    private long acts;
    private long anchors;
    private Merkle day = new Merkle();
    private @Nullable Anchor lastAnchor;
    private @Nullable Place lastPlace;

    /** Where an act stands in the order of recording. */
    private record Place(Instant recorded, String caseId, int sequence) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byTime = recorded.compareTo(other.recorded);
            int byCase = byTime != 0 ? byTime : caseId.compareTo(other.caseId);
            return byCase != 0 ? byCase : Integer.compare(sequence, other.sequence);
        }
    }

    /** @param trustedIssuer fingerprint of the only authority to be trusted; null to accept the export's own */
    ExportCheck(@Nullable String trustedIssuer, Consumer<Finding> findings) {
        this.trustedIssuer = trustedIssuer;
        this.findings = findings;
    }

    long acts() {
        return acts;
    }

    long anchors() {
        return anchors;
    }

    /** Acts that are after the last anchor, so that only their chain speaks for them. */
    long notYetAnchored() {
        return day.size();
    }

    @Nullable
    Anchor lastAnchor() {
        return lastAnchor;
    }

    void line(long number, byte[] bytes) {
        try {
            var text = new String(bytes, UTF_8);
            var line = CanonicalJson.read(text);
            if (ended) {
                report(Finding.file(Kind.CHANGED, "第" + number + "行在结束标记之后，是后来添上的"));
            }
            switch (text(line, "type")) {
                case "ledger" -> header(line);
                case "act" -> act(line);
                case "anchor" -> anchor(line);
                case "end" -> end(line, text);
                default -> report(Finding.file(Kind.UNREADABLE, "第" + number + "行的类型无法识别"));
            }
        } catch (RuntimeException malformed) {
            report(Finding.file(Kind.UNREADABLE, "第" + number + "行无法读取，文件已被改动"));
        }
        whole.update(bytes).update(NEW_LINE);
    }

    /** To be called after the last line. */
    void finish() {
        cases.values().forEach(chain -> chain.finish(this::report));
        if (!ended) {
            report(Finding.file(Kind.TRUNCATED, "没有结束标记，文件被截断"));
        }
        if (firstAnchor != null) {
            // The anchor of the day before may not have been made yet when the export was.
            var last = to.isBefore(exported.minusDays(2)) ? to : exported.minusDays(2);
            var due = lastAnchor == null
                    ? later(firstAnchor, from)
                    : lastAnchor.date().plusDays(1);
            if (!due.isAfter(last)) {
                report(Finding.day(Kind.TRUNCATED, due, "缺少自当日至" + last + "的存证"));
            }
        }
    }

    private void header(Map<String, @Nullable Object> line) {
        district = text(line, "district");
        from = LocalDate.parse(text(line, "from"));
        to = LocalDate.parse(text(line, "to"));
        exported = LocalDate.parse(text(line, "exported"));
        firstAnchor = line.get("firstAnchor") instanceof String first ? LocalDate.parse(first) : null;
    }

    private void act(Map<String, @Nullable Object> line) {
        acts++;
        var hex = HexFormat.of();
        var hash = hex.parseHex(text(line, "hash"));
        var entry = Body.read(text(line, "body"), hex.parseHex(text(line, "previousHash")), hash);
        day.add(hash);
        if (!entry.district().equals(district)) {
            report(Finding.act(Kind.CHANGED, entry.caseId().toString(), entry.sequence(), "属于另一个区划"));
        }
        var date = BeijingTime.day(entry.recorded());
        if (date.isBefore(from) || date.isAfter(to)) {
            report(Finding.act(Kind.CHANGED, entry.caseId().toString(), entry.sequence(), "登记日期不在导出的范围内"));
        }
        var place = new Place(entry.recorded(), entry.caseId().toString(), entry.sequence());
        if (lastPlace != null && place.compareTo(lastPlace) <= 0) {
            report(Finding.act(Kind.REORDERED, place.caseId(), place.sequence(), "不在登记的次序上"));
        }
        lastPlace = place;
        cases.computeIfAbsent(entry.caseId(), id -> new CaseChain(district, mayBeginBefore()))
                .next(entry, this::report);
    }

    private boolean mayBeginBefore() {
        return firstAnchor == null || from.isAfter(firstAnchor);
    }

    private void anchor(Map<String, @Nullable Object> line) {
        anchors++;
        var statement = text(line, "statement");
        var told = CanonicalJson.read(statement);
        var anchor = new Anchor(
                text(told, "district"),
                LocalDate.parse(text(told, "date")),
                told.get("acts") instanceof Number n ? n.longValue() : -1,
                text(told, "root"),
                text(told, "previous"),
                statement,
                text(line, "signature"),
                text(line, "certificate"),
                text(line, "issuer"));
        AnchorCheck.against(anchor, lastAnchor, day).forEach(this::report);
        if (!anchor.district().equals(district)) {
            report(Finding.day(Kind.CHANGED, anchor.date(), "当日存证属于另一个区划"));
        }
        if (trustedIssuer != null && !trustedIssuer.equals(anchor.issuerFingerprint())) {
            report(Finding.day(Kind.SIGNATURE, anchor.date(), "当日存证不是由所信任的机构签发的"));
        }
        if (lastAnchor == null && firstAnchor != null && anchor.date().isAfter(later(firstAnchor, from))) {
            report(Finding.day(Kind.MISSING, later(firstAnchor, from), "缺少自当日起的存证"));
        }
        lastAnchor = anchor;
        day = new Merkle();
    }

    private void end(Map<String, @Nullable Object> line, String text) {
        ended = true;
        var signed = new Signed(text(line, "signature"), text(line, "certificate"), text(line, "issuer"));
        var digest = whole.finish();
        if (!HexFormat.of().formatHex(digest).equals(line.get("digest"))
                || !signed.holds(digest)
                || !CanonicalJson.write(line).equals(text)) {
            report(Finding.file(Kind.SIGNATURE, "导出文件的整体签名不成立，文件已被改动"));
        }
        if (trustedIssuer != null && !trustedIssuer.equals(signed.issuerFingerprint())) {
            report(Finding.file(Kind.SIGNATURE, "导出文件不是由所信任的机构签发的"));
        }
        if (!(line.get("acts") instanceof Number told) || told.longValue() != acts) {
            report(Finding.file(Kind.MISSING, "导出时有" + line.get("acts") + "步，现在有" + acts + "步"));
        }
        if (!(line.get("anchors") instanceof Number told) || told.longValue() != anchors) {
            report(Finding.file(Kind.MISSING, "导出时有" + line.get("anchors") + "日的存证，现在有" + anchors + "日"));
        }
    }

    private void report(Finding finding) {
        findings.accept(finding);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static String text(Map<String, @Nullable Object> line, String key) {
        if (line.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("lacks " + key);
    }
}
