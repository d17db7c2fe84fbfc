package org.zhunsheng.kernel.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.ledger.Finding.Kind;

/**
 * Verifies an export of the ledger with no access to the system that made it: no database, no network.
 *
 * <p>Arguments: the export, and the authority's certificate as PEM, received another way. Without the certificate the
 * export can only be held against itself, and the report says so. Ends with 0 if all holds, 1 if there is damage, 2 if
 * it could not read its arguments.
 */
public final class LedgerVerifier {

    private static final int MOST_SHOWN = 100;

    private final PrintStream out;
    private long damages;

    private LedgerVerifier(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("用法：LedgerVerifier <导出文件.jsonl> [根证书.pem]");
            return 2;
        }
        try {
            var trusted = arguments.length == 2 ? fingerprint(Path.of(arguments[1])) : null;
            return new LedgerVerifier(out).verify(Path.of(arguments[0]), trusted);
        } catch (IOException | RuntimeException e) {
            out.println("无法读取：" + e.getMessage());
            return 2;
        }
    }

    private int verify(Path export, @Nullable String trusted) throws IOException {
        var check = new ExportCheck(trusted, this::show);
        try (var in = new BufferedInputStream(java.nio.file.Files.newInputStream(export), 1 << 16)) {
            var line = new ByteArrayOutputStream(4096);
            long number = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    check.line(++number, line.toByteArray());
                    line.reset();
                } else {
                    line.write(next);
                }
            }
            if (line.size() > 0) {
                show(Finding.file(Kind.TRUNCATED, "最后一行不完整，文件被截断"));
            }
        }
        check.finish();
        summary(check, trusted);
        return damages == 0 ? 0 : 1;
    }

    private void show(Finding finding) {
        if (++damages <= MOST_SHOWN) {
            out.println(finding);
        }
    }

    private void summary(ExportCheck check, @Nullable String trusted) {
        out.println(
                "共核验办理步骤 " + check.acts() + " 步，每日存证 " + check.anchors() + " 日，尚未存证 " + check.notYetAnchored() + " 步。");
        var last = check.lastAnchor();
        if (last != null && trusted == null) {
            out.println("未提供根证书。请将签发机构证书指纹（SM3）与公布的核对：" + last.issuerFingerprint());
        }
        out.println(damages == 0 ? "结论：完好，未发现改动、缺失、错序或截断。" : "结论：发现 " + damages + " 处问题，记录不可信。");
    }

    private static String fingerprint(Path pem) throws IOException {
        try (var parser = new PEMParser(java.nio.file.Files.newBufferedReader(pem))) {
            if (parser.readObject() instanceof X509CertificateHolder certificate) {
                return Sm3.hex(certificate.getEncoded());
            }
            throw new IOException("根证书不是 PEM 格式的证书：" + pem);
        }
    }
}
