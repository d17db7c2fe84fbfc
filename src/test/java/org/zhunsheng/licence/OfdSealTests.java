package org.zhunsheng.licence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.OFDReader;
import org.zhunsheng.kernel.crypto.SigningKey;
import org.zhunsheng.kernel.crypto.SigningKeys;

class OfdSealTests {

    @TempDir
    static Path folder;

    private static Sealing installation;
    private static byte[] file;

    @BeforeAll
    static void seal_a_licence() {
        installation = new Sealing(folder);
        file = installation.files.sealed(Sealing.licence(17), Sealing.NOW);
    }

    @Test
    void a_sealed_file_is_found_good_and_names_its_licence() {
        var check = check(file);
        assertThat(check.faults()).isEmpty();
        assertThat(check.identifier()).isEqualTo(Sealing.licence(17).identifier());
        assertThat(check.sealId()).startsWith(Sealing.ISSUER);
    }

    @Test
    void another_implementation_opens_the_document_and_finds_its_text() throws IOException {
        try (var reader = new OFDReader(new ByteArrayInputStream(file))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
            assertThat(reader.getPage(1).asXML()).contains("食品经营许可证", "草原情饭馆 &amp; 旅店");
            assertThat(reader.hasSignature()).isTrue();
        }
    }

    @Test
    void the_openssl_command_line_verifies_the_seal_the_signature_and_every_digest() throws Exception {
        Map<String, byte[]> parts = OfdPackage.read(file);
        var signed = ASN1Sequence.getInstance(parts.get(OfdSealing.SIGNED_VALUE));
        verifyByOpenssl(
                signed.getObjectAt(0).toASN1Primitive().getEncoded(), signed.getObjectAt(1), signed.getObjectAt(3));

        var body = ASN1Sequence.getInstance(signed.getObjectAt(0));
        var seal = ASN1Sequence.getInstance(body.getObjectAt(1));
        var sealed = new org.bouncycastle.asn1.DERSequence(
                new org.bouncycastle.asn1.ASN1Encodable[] {seal.getObjectAt(0), seal.getObjectAt(1), seal.getObjectAt(2)
                });
        verifyByOpenssl(sealed.getEncoded(), seal.getObjectAt(1), seal.getObjectAt(3));

        assertThat(ASN1BitString.getInstance(body.getObjectAt(3)).getOctets())
                .isEqualTo(sm3ByOpenssl(Objects.requireNonNull(parts.get(OfdSealing.SIGNATURE))));
        String list = new String(parts.get(OfdSealing.SIGNATURE), UTF_8);
        for (var part : parts.entrySet()) {
            if (!part.getKey().startsWith("Doc_0/Signs/Sign_0/")) {
                String digest = Base64.getEncoder().encodeToString(sm3ByOpenssl(part.getValue()));
                assertThat(list).contains("FileRef=\"/" + part.getKey() + "\"><ofd:CheckValue>" + digest + "<");
            }
        }
    }

    @Test
    void any_flipped_byte_anywhere_in_the_file_fails_verification() {
        var random = new Random(2024);
        var places = new ArrayList<Integer>(List.of(0, 1, file.length - 1, file.length - 2));
        random.ints(600, 0, file.length).forEach(places::add);
        // The directory at the end is what lax readers skip: every byte of it.
        for (int i = file.length - 900; i < file.length; i++) {
            places.add(i);
        }
        for (int place : places) {
            byte[] changed = file.clone();
            changed[place] ^= (byte) (1 << random.nextInt(8));
            assertThat(check(changed).faults()).as("byte %d", place).isNotEmpty();
        }
    }

    @Test
    void a_tampered_part_is_named() throws IOException {
        var parts = OfdPackage.read(file);
        String page = new String(parts.get(OfdTemplate.PAGE), UTF_8);
        parts.put(OfdTemplate.PAGE, page.replace("草原情", "蓝天下").getBytes(UTF_8));
        assertThat(check(packed(parts)).faults()).containsExactly("部件被改动：" + OfdTemplate.PAGE);

        parts.remove(OfdTemplate.PAGE);
        assertThat(check(packed(parts)).faults()).containsExactly("缺少部件：" + OfdTemplate.PAGE);
    }

    @Test
    void a_part_added_afterwards_is_named() throws IOException {
        var parts = OfdPackage.read(file);
        parts.put("Doc_0/Annots/Annotation.xml", "<a/>".getBytes(UTF_8));
        assertThat(check(packed(parts)).faults()).containsExactly("多出未经签名的部件：Doc_0/Annots/Annotation.xml");
    }

    @Test
    void the_seal_of_another_installation_is_unknown_here(@TempDir Path elsewhere) {
        byte[] foreign = new Sealing(elsewhere).files.sealed(Sealing.licence(17), Sealing.NOW);
        assertThat(check(foreign).faults()).singleElement().asString().contains("不认识的印章");
    }

    @Test
    void a_real_seal_lifted_onto_another_key_is_refused() {
        SigningKeys keys = installation.seals.keys();
        SigningKey thief = keys.of("seal-thief");
        Seal real = installation.seals.of(Sealing.ISSUER, "鄂托克旗市场监督管理局");
        var lifted = new Seal(real.name(), real.der(), encoded(thief), real.picture(), thief);
        var template = OfdTemplate.layOut("食品经营许可证", "鄂托克旗市场监督管理局", true);
        byte[] forged = new OfdSealing(template, lifted)
                .seal("<a/>".getBytes(UTF_8), "0", "2024-03-01", Map.of(OfdCheck.IDENTIFIER, "x"), Sealing.NOW);
        assertThat(check(forged).faults()).containsExactly("电子印章验证不通过：印章被改动或者被他人使用");
    }

    @Test
    void hostile_files_get_a_sentence() throws IOException {
        assertThat(check(new byte[0]).faults()).hasSize(1);
        assertThat(check("%PDF-1.7".getBytes(UTF_8)).faults()).containsExactly("文件无法读取：不是 OFD 文件");
        assertThat(check(new byte[OfdPackage.MAX_FILE + 1]).faults().getFirst()).contains("超过 5 MB");
        assertThat(check(zip(Map.of("OFD.xml", new byte[200 << 20]))).faults().getFirst())
                .contains("过大");
        assertThat(check(zip(Map.of("../../etc/passwd", new byte[1]))).faults().getFirst())
                .contains("部件名");
        assertThat(check(zip(Map.of(
                                "OFD.xml",
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>".getBytes(UTF_8))))
                        .faults()
                        .getFirst())
                .contains("XML 无法读取");
        assertThat(check(zip(Map.of("OFD.xml", "<a/>".getBytes(UTF_8))))
                        .faults()
                        .getFirst())
                .contains("未加盖电子印章");
    }

    @Test
    void a_face_of_four_thousand_characters_still_fits_its_page() {
        var rows = List.of(new OfdPage.Row("经营范围", "一般项目：谷物种植；".repeat(400)));
        var template = OfdTemplate.layOut("营业执照", "鄂托克旗市场监督管理局", true);
        String page = new String(OfdPage.of(template, rows, "2024年3月1日", "https://zhunsheng.example/verify/1"), UTF_8);
        var bottoms = java.util.regex.Pattern.compile(
                        "<ofd:TextObject ID=\"1\\d{3}\" Boundary=\"24\\S* (\\S+)|Boundary=\"62 (\\S+)")
                .matcher(page)
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .mapToDouble(Double::parseDouble)
                .max();
        assertThat(bottoms.orElseThrow()).isLessThan(228);
    }

    private static OfdCheck check(byte[] presented) {
        return OfdCheck.of(presented, installation.seals::trusts);
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        return OfdPackage.write(parts.entrySet().stream()
                .map(part -> OfdPart.of(part.getKey(), part.getValue()))
                .toList());
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] encoded(SigningKey key) {
        try {
            return key.certificate().getEncoded();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void verifyByOpenssl(byte[] message, Object certificate, Object signature) throws Exception {
        Files.write(folder.resolve("tbs"), message);
        Files.write(folder.resolve("sig"), ASN1BitString.getInstance(signature).getOctets());
        Files.write(
                folder.resolve("cert.der"),
                ASN1OctetString.getInstance(certificate).getOctets());
        openssl("x509", "-inform", "DER", "-in", "cert.der", "-pubkey", "-noout", "-out", "pub.pem");
        assertThat(openssl(
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        "pub.pem",
                        "-in",
                        "tbs",
                        "-sigfile",
                        "sig",
                        "-rawin",
                        "-digest",
                        "sm3",
                        "-pkeyopt",
                        "distid:1234567812345678"))
                .contains("Signature Verified Successfully");
    }

    private byte[] sm3ByOpenssl(byte[] bytes) throws Exception {
        Files.write(folder.resolve("part"), bytes);
        String line = openssl("dgst", "-sm3", "-r", "part");
        return HexFormat.of().parseHex(line.substring(0, 64));
    }

    private static String openssl(String... arguments) throws Exception {
        var command = new ArrayList<String>(List.of("openssl"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
