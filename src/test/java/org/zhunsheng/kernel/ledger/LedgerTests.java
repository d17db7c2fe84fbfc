package org.zhunsheng.kernel.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Writes;

@ProductTest
@Import(LedgerScene.class)
class LedgerTests {

    @Autowired
    Ledger ledger;

    @Autowired
    Files files;

    @Autowired
    Writes writes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LedgerScene scene;

    private final String district = LedgerScene.district();

    @Test
    void anActComesBackAsItWasWritten() {
        var caseId = Ids.next();
        var first = scene.act(district, caseId, "2024-03-01T10:00:00.123");
        var second = scene.act(district, caseId, "2024-03-01T11:00:00");
        var acts = ledger.acts(district, caseId);
        assertThat(acts).usingRecursiveComparison().isEqualTo(List.of(first, second));
        assertThat(acts.getFirst().form()).containsEntry("金额", 100).containsEntry("理由", "符合条件");
        assertThat(acts.getFirst().value("number")).isEqualTo("鄂行许〔2024〕1号");
        assertThat(acts.getFirst().note()).isNull();
        assertThat(acts.getFirst().body())
                .startsWith(
                        "{\"act\":\"file\",\"actor\":\"clerk\",\"at\":\"2024-03-01T10:00:00.123+08:00\",\"attachments\":");
        assertThat(acts.getLast().previousHash()).isEqualTo(first.hash());
    }

    @Test
    void theHashIsWhatOpensslMakesOfTheHashBeforeAndTheBody(@TempDir Path folder) throws Exception {
        var act = scene.act(district, Ids.next(), "2024-03-01T10:00:00");
        try (var out = java.nio.file.Files.newOutputStream(folder.resolve("act"))) {
            out.write(act.previousHash());
            out.write(act.body().getBytes(UTF_8));
        }
        assertThat(openssl(folder, "dgst", "-sm3", "act"))
                .contains(HexFormat.of().formatHex(act.hash()));
    }

    @Test
    void importedHistoryKeepsBothTimes() {
        var caseId = Ids.next();
        var draft = new ActDraft(
                        district,
                        caseId,
                        1,
                        "file",
                        "importer",
                        null,
                        Instant.parse("2022-05-01T01:00:00Z"),
                        Map.of(),
                        List.of())
                .recorded(Instant.parse("2024-03-01T02:00:00Z"));
        writes.commit(List.of(Ledger.append(Ledger.next(Ledger.first(district, caseId), draft))));
        var act = ledger.acts(district, caseId).getFirst();
        assertThat(act.at()).isEqualTo("2022-05-01T01:00:00Z");
        assertThat(act.recorded()).isEqualTo("2024-03-01T02:00:00Z");
        assertThat(ledger.verify(district).broken()).isEmpty();
    }

    @Test
    void ofTwoActsWithOneSequenceTheDatabaseTakesTheFirst() {
        var act = scene.act(district, Ids.next(), "2024-03-01T10:00:00");
        assertThatThrownBy(() -> writes.commit(List.of(Ledger.append(act)))).isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update act set body = ''",
                "delete from act",
                "truncate act",
                "update anchor set acts = 0",
                "delete from anchor",
                "truncate anchor"
            })
    void neitherTheApplicationNorTheOwnerCanChangeWhatWasWritten(String sql) {
        scene.threeCases(district);
        scene.anchorUntil(district, "2024-03-05");
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> scene.asOwner().sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void everyDayThatIsOverIsAnchoredOnceAndEachHoldsOnToTheOneBefore() {
        scene.threeCases(district);
        scene.anchorUntil(district, "2024-03-03");
        scene.anchorUntil(district, "2024-03-05");
        scene.anchorUntil(district, "2024-03-05");
        var anchors = LocalDate.of(2024, 3, 1)
                .datesUntil(LocalDate.of(2024, 3, 5))
                .map(day -> ledger.anchor(district, day).orElseThrow())
                .toList();
        assertThat(anchors).extracting(Anchor::acts).containsExactly(3L, 3L, 0L, 3L);
        assertThat(anchors).allMatch(Anchor::holds);
        assertThat(anchors.getFirst().previous()).isEqualTo(Anchor.NONE);
        assertThat(anchors.get(2).previous()).isEqualTo(anchors.get(1).digest());
        assertThat(ledger.anchor(district, LocalDate.of(2024, 3, 5))).isEmpty();
    }

    @Test
    void opensslVerifiesTheSignatureOfAnAnchor(@TempDir Path folder) throws Exception {
        scene.threeCases(district);
        scene.anchorUntil(district, "2024-03-02");
        var anchor = ledger.anchor(district, LocalDate.of(2024, 3, 1)).orElseThrow();
        java.nio.file.Files.writeString(folder.resolve("statement"), anchor.statement());
        java.nio.file.Files.write(
                folder.resolve("signature"), Base64.getDecoder().decode(anchor.signature()));
        java.nio.file.Files.write(
                folder.resolve("signer.der"), Base64.getDecoder().decode(anchor.certificate()));
        openssl(folder, "x509", "-inform", "der", "-in", "signer.der", "-pubkey", "-noout", "-out", "public.pem");
        assertThat(openssl(
                        folder,
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        "public.pem",
                        "-in",
                        "statement",
                        "-rawin",
                        "-digest",
                        "sm3",
                        "-pkeyopt",
                        "distid:1234567812345678",
                        "-sigfile",
                        "signature"))
                .contains("Signature Verified Successfully");
    }

    @Test
    void eachActCanBeProvenOnceItsDayIsAnchored() {
        var acts = scene.threeCases(district);
        scene.anchorUntil(district, "2024-03-04");
        for (var act : acts.subList(0, 6)) {
            var proof = ledger.prove(district, act.caseId(), act.sequence()).orElseThrow();
            assertThat(proof.problems()).isEmpty();
            assertThat(proof.body()).isEqualTo(act.body());
        }
        assertThat(ledger.prove(district, acts.getLast().caseId(), 3))
                .as("its day is not over")
                .isEmpty();
        assertThat(ledger.prove(district, Ids.next(), 1)).isEmpty();
    }

    @Test
    void aForgedReceiptDoesNotHold() {
        var act = scene.threeCases(district).getFirst();
        scene.anchorUntil(district, "2024-03-05");
        var good = ledger.prove(district, act.caseId(), 1).orElseThrow();
        var anchor = good.anchor();
        var body = good.body().replace("符合条件", "不符合条件");
        assertThat(new InclusionProof(
                                district,
                                act.caseId(),
                                1,
                                body,
                                good.previousHash(),
                                good.hash(),
                                good.index(),
                                good.path(),
                                anchor)
                        .problems())
                .anyMatch(problem -> problem.contains("已被改动"));
        var rehashed = HexFormat.of().formatHex(Chain.next(act.previousHash(), body));
        assertThat(new InclusionProof(
                                district,
                                act.caseId(),
                                1,
                                body,
                                good.previousHash(),
                                rehashed,
                                good.index(),
                                good.path(),
                                anchor)
                        .problems())
                .containsExactly("该步骤不在当日存证之中");
        var other = new Anchor(
                district,
                anchor.date(),
                anchor.acts(),
                "00".repeat(32),
                anchor.previous(),
                anchor.statement(),
                anchor.signature(),
                anchor.certificate(),
                anchor.issuer());
        assertThat(new InclusionProof(
                                district,
                                act.caseId(),
                                1,
                                good.body(),
                                good.previousHash(),
                                good.hash(),
                                good.index(),
                                good.path(),
                                other)
                        .problems())
                .contains("当日存证的签名不成立");
    }

    @Test
    void anUntouchedLedgerVerifies() {
        scene.threeCases(district);
        scene.anchorUntil(district, "2024-03-04");
        assertThat(ledger.verify(district)).isEqualTo(new LedgerReport(9, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update act set body = replace(body, '符合', '不符') where district = ? and case_id = ? and sequence = 2",
                "update act set recorded = recorded + interval '1 day' where district = ? and case_id = ? and sequence = 2",
                "update act set act = 'grant' where district = ? and case_id = ? and sequence = 2",
                "update act set at = at - interval '1 hour' where district = ? and case_id = ? and sequence = 2",
                "delete from act where district = ? and case_id = ? and sequence = 2",
                "delete from act where district = ? and case_id = ? and sequence >= 2",
                "delete from act where district = ? and case_id = ?",
                "update act set sequence = case sequence when 2 then 4 else sequence end where district = ? and case_id = ?"
            })
    void whatIsDoneBehindTheTriggersIsFoundByVerification(String sql) {
        var act = scene.threeCases(district).getFirst();
        scene.anchorUntil(district, "2024-03-05");
        assertThat(scene.damage("act", sql, district, act.caseId())).isPositive();
        assertThat(ledger.verify(district).broken()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from anchor where district = ? and day = '2024-03-02'",
                "update anchor set acts = 2 where district = ? and day = '2024-03-02'",
                "update anchor set signature = (select signature from anchor b where b.district = anchor.district and day = '2024-03-01')"
                        + " where district = ? and day = '2024-03-02'"
            })
    void aDamagedAnchorIsFound(String sql) {
        scene.threeCases(district);
        scene.anchorUntil(district, "2024-03-05");
        assertThat(scene.damage("anchor", sql, district)).isOne();
        assertThat(ledger.verify(district).broken()).isNotEmpty();
    }

    @Test
    void whoSentAFileIsRecorded() {
        var content = "情况说明".getBytes(UTF_8);
        var sent = files.put(district, "resident", new ByteArrayInputStream(content), "说明.txt");
        assertThat(files.find(district, sent.digest())).contains(sent);
        assertThat(files.find("000000", sent.digest())).isEmpty();
        assertThat(files.intact(sent.digest())).isTrue();
    }

    private static String openssl(Path folder, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
