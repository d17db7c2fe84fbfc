package org.zhunsheng.kernel.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The algorithms and the keys, checked against the openssl command line. */
class CryptoTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    @Test
    void sm3GivesTheValuesOfTheStandard() {
        assertThat(Sm3.hex("abc".getBytes(UTF_8)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(Sm3.hex("a".getBytes(UTF_8), "bc".getBytes(UTF_8))).isEqualTo(Sm3.hex("abc".getBytes(UTF_8)));
    }

    @Test
    void sm3AndItsHmacAgreeWithOpenssl() throws Exception {
        var message = "准绳：每一步都留痕".getBytes(UTF_8);
        Files.write(folder.resolve("message"), message);
        assertThat(openssl("dgst", "-sm3", "message")).contains(Sm3.hex(message));
        assertThat(openssl("dgst", "-sm3", "-mac", "HMAC", "-macopt", "key:secret", "message"))
                .contains(HexFormat.of().formatHex(Sm3.hmac("secret".getBytes(UTF_8), message)));
    }

    @Test
    void opensslVerifiesOurSignatureAndOurCertificate() throws Exception {
        var keys = keys("pass");
        var message = "一份决定".getBytes(UTF_8);
        Files.write(folder.resolve("message"), message);
        Files.write(folder.resolve("signature"), keys.of("anchor").sign(message));
        openssl("x509", "-in", "keys/anchor.crt.pem", "-pubkey", "-noout", "-out", "public.pem");
        assertThat(opensslVerify()).contains("Signature Verified Successfully");
        assertThat(openssl(
                        "verify",
                        "-vfyopt",
                        "distid:" + Sm2.DEFAULT_ID,
                        "-attime",
                        "1709258400",
                        "-CAfile",
                        "keys/root.crt.pem",
                        "keys/anchor.crt.pem"))
                .contains("anchor.crt.pem: OK");

        Files.write(folder.resolve("message"), "另一份决定".getBytes(UTF_8));
        assertThat(opensslVerify()).contains("Signature Verification Failure");
    }

    @Test
    void weVerifyWhatOpensslSignsWithOurStoredKey() throws Exception {
        var key = keys("pass").of("seal", "鄂托克旗某局", "鄂托克旗某局");
        var message = "由命令行签名".getBytes(UTF_8);
        Files.write(folder.resolve("message"), message);
        openssl(
                "pkeyutl",
                "-sign",
                "-inkey",
                "keys/seal.key.pem",
                "-passin",
                "pass:pass",
                "-in",
                "message",
                "-rawin",
                "-digest",
                "sm3",
                "-pkeyopt",
                "distid:" + Sm2.DEFAULT_ID,
                "-out",
                "signature");
        var signature = Files.readAllBytes(folder.resolve("signature"));
        var open = Sm2.publicKey(key.certificate());
        assertThat(Sm2.verify(open, signature, message)).isTrue();
        assertThat(Sm2.verify(open, signature, "x".getBytes(UTF_8))).isFalse();
        assertThat(Sm2.verify(open, new byte[] {1, 2, 3}, message)).isFalse();
    }

    @Test
    void aSecondStartFindsTheSameKeysReadableByTheOwnerAlone() throws Exception {
        var first = keys("pass").of("anchor");
        var second = keys("pass").of("anchor");
        assertThat(second.certificate()).isEqualTo(first.certificate());
        assertThat(Sm2.issued(second.issuer(), second.certificate())).isTrue();
        assertThat(Sm2.issued(second.certificate(), second.certificate())).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/anchor.key.pem"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("keys/anchor.key.pem"))).contains("ENCRYPTED PRIVATE KEY");
    }

    @Test
    void aWrongPasswordIsSaidInASentence() {
        keys("pass").of("anchor");
        assertThatThrownBy(() -> keys("wrong").of("anchor")).hasMessageContaining("密钥口令");
        fields("pass");
        assertThatThrownBy(() -> fields("wrong")).hasMessageContaining("密钥口令");
    }

    @Test
    void withoutAPasswordOneIsMadeAndKeptBeside() {
        var sealed = fields(null).seal("150624199001011234");
        assertThat(fields(null).open(sealed)).isEqualTo("150624199001011234");
        assertThat(folder.resolve("keys/password")).exists();
    }

    @Test
    void aFieldIsSealedDifferentlyEachTimeAndOpensAgain() {
        var cipher = fields("pass");
        var sealed = cipher.seal("张三 138");
        assertThat(sealed).startsWith("sm4:1:").isNotEqualTo(cipher.seal("张三 138"));
        assertThat(cipher.open(sealed)).isEqualTo("张三 138");
        assertThat(cipher.open(cipher.seal(""))).isEmpty();
        assertThat(cipher.index("a"))
                .hasSize(64)
                .isEqualTo(fields("pass").index("a"))
                .isNotEqualTo(cipher.index("b"));
    }

    @Test
    void aChangedFieldDoesNotOpen() {
        var cipher = fields("pass");
        var sealed = cipher.seal("张三");
        int last = sealed.length() - 3;
        var changed = sealed.substring(0, last) + (sealed.charAt(last) == 'A' ? 'B' : 'A') + sealed.substring(last + 1);
        for (var wrong : new String[] {changed, "sm4:9:AAAA", "sm4:1:AAAA", "sm4:1:***", "plain", "sm4:index:AAAA"}) {
            assertThatThrownBy(() -> cipher.open(wrong)).isInstanceOf(FieldCipher.SealBroken.class);
        }
    }

    @Test
    void whatBeginsAlikeIsSignedAsIfJoinedHoweverOftenAndBetweenOtherThings() {
        var pair = Sm2.generate();
        var theirs = (ECPublicKeyParameters) pair.getPublic();
        var signers = new PreparedSigners((ECPrivateKeyParameters) pair.getPrivate());
        byte[] beginning = "印章与其图形".repeat(100).getBytes(UTF_8);
        var alike = new LikeBeginning(signers, beginning);
        for (var text : List.of("", "甲", "乙".repeat(50))) {
            byte[] rest = text.getBytes(UTF_8);
            byte[] signature = alike.sign(rest);
            assertThat(Sm2.verify(theirs, signature, beginning, rest)).isTrue();
            assertThat(Sm2.verify(theirs, signature, beginning, "丙".getBytes(UTF_8)))
                    .isFalse();
            assertThat(Sm2.verify(theirs, signers.sign(rest), rest)).isTrue();
        }
    }

    @Test
    void afterRotationOldFieldsOpenAndTheIndexStays() {
        var cipher = fields("pass");
        var other = fields("pass");
        var old = cipher.seal("张三");
        var index = cipher.index("张三");
        cipher.rotate();
        var fresh = cipher.seal("张三");
        assertThat(fresh).startsWith("sm4:2:");
        assertThat(cipher.open(old)).isEqualTo("张三");
        assertThat(other.open(fresh)).as("another instance learns the new key").isEqualTo("张三");
        assertThat(cipher.index("张三")).isEqualTo(index);
    }

    private SigningKeys keys(String password) {
        return new SigningKeys(new KeyDirectory(folder.resolve("keys"), password), CLOCK, 1);
    }

    private FieldCipher fields(@Nullable String password) {
        return new FieldCipher(new KeyDirectory(folder.resolve("keys"), password));
    }

    private String opensslVerify() throws Exception {
        return openssl(
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                "public.pem",
                "-in",
                "message",
                "-rawin",
                "-digest",
                "sm3",
                "-pkeyopt",
                "distid:" + Sm2.DEFAULT_ID,
                "-sigfile",
                "signature");
    }

    private String openssl(String... arguments) throws Exception {
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
