package org.zhunsheng.kernel.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.crypto.Sm2;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.ledger.CanonicalJson;

/**
 * Verifies an archive package with no access to the system that made it.
 *
 * <p>Arguments: the package, and the authority's certificate as PEM, received another way. Ends with 0 if all holds, 1 if
 * there is damage, 2 if it could not read its arguments.
 */
public final class ArchiveVerifier {

    /** What is read into memory: the list, its signature and the acts; nothing of a case comes near this. */
    private static final int LARGEST = 64 << 20;

    private static final Set<String> READ = Set.of(PackageWriter.LIST, PackageWriter.SIGNATURE, Packing.ACTS);

    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, byte[]> read = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private String authority = "";

    private ArchiveVerifier() {}

    /**
     * @param authority SM3 of the certificate of the authority behind the signature, hexadecimal
     * @param faults in Chinese; empty where all holds
     */
    record Report(int files, int acts, String authority, List<String> faults) {

        boolean intact() {
            return faults.isEmpty();
        }
    }

    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("用法：ArchiveVerifier <归档信息包.zip> [根证书.pem]");
            return 2;
        }
        try (var in = java.nio.file.Files.newInputStream(Path.of(arguments[0]))) {
            var report = verify(in, arguments.length == 2 ? certificate(Path.of(arguments[1])) : null);
            report.faults().forEach(out::println);
            out.println("共核验文件 " + report.files() + " 份，办理步骤 " + report.acts() + " 步。");
            if (arguments.length == 1) out.println("未提供根证书。请将签发机构证书指纹（SM3）与公布的核对：" + report.authority());
            out.println(report.intact() ? "结论：完好。" : "结论：发现 " + report.faults().size() + " 处问题，归档信息包不可信。");
            return report.intact() ? 0 : 1;
        } catch (IOException | RuntimeException e) {
            out.println("无法读取：" + e.getMessage());
            return 2;
        }
    }

    /** @param trusted the authority; null leaves it to the reader to compare its fingerprint */
    static Report verify(InputStream zip, @Nullable X509CertificateHolder trusted) {
        var verifier = new ArchiveVerifier();
        verifier.unpack(zip);
        verifier.list();
        verifier.signature(trusted);
        int acts = verifier.acts();
        return new Report(verifier.digests.size(), acts, verifier.authority, List.copyOf(verifier.faults));
    }

    private void unpack(InputStream in) {
        try (var zip = new ZipInputStream(in, UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var kept = READ.contains(entry.getName()) ? new ByteArrayOutputStream() : null;
                var digest = digest(zip, kept == null ? OutputStream.nullOutputStream() : kept);
                if (digests.put(entry.getName(), digest) != null) faults.add("有两份文件同名：" + entry.getName());
                if (kept != null) read.put(entry.getName(), kept.toByteArray());
            }
        } catch (IOException | IllegalArgumentException broken) {
            faults.add("压缩包已损坏，不能完整读出");
        }
    }

    private static String digest(InputStream in, OutputStream kept) throws IOException {
        var sm3 = new Sm3();
        var buffer = new byte[1 << 16];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sm3.update(buffer, 0, n);
            size += n;
            if (size <= LARGEST) kept.write(buffer, 0, n);
        }
        return HexFormat.of().formatHex(sm3.finish());
    }

    private void list() {
        var listed = new HashMap<String, String>();
        new String(part(PackageWriter.LIST), UTF_8)
                .lines()
                .filter(line -> line.length() > 66)
                .forEach(line -> listed.put(line.substring(66), line.substring(0, 64)));
        listed.forEach((path, digest) -> {
            var found = digests.get(path);
            if (found == null) faults.add("缺少文件：" + path);
            else if (!found.equals(digest)) faults.add("文件已被改动：" + path);
        });
        digests.keySet().stream()
                .filter(path -> !listed.containsKey(path)
                        && !path.equals(PackageWriter.LIST)
                        && !path.equals(PackageWriter.SIGNATURE))
                .sorted()
                .forEach(path -> faults.add("清单之外的文件：" + path));
    }

    private void signature(@Nullable X509CertificateHolder trusted) {
        try {
            var signed = CanonicalJson.read(new String(part(PackageWriter.SIGNATURE), UTF_8));
            var issuer = new X509CertificateHolder(bytes(signed.get("issuer")));
            var signer = new X509CertificateHolder(bytes(signed.get("certificate")));
            authority = Sm3.hex(issuer.getEncoded());
            if (!Sm2.verify(Sm2.publicKey(signer), bytes(signed.get("signature")), part(PackageWriter.LIST)))
                faults.add("清单的签名不成立");
            if (!Sm2.issued(issuer, signer)) faults.add("签名证书不是所附机构签发的");
            if (trusted != null && !trusted.equals(issuer)) faults.add("签名证书不是所信任的机构签发的");
        } catch (IOException | RuntimeException unreadable) {
            faults.add("清单的签名读不出来");
        }
    }

    private int acts() {
        var lines = ActLines.read(part(Packing.ACTS));
        faults.addAll(lines.faults());
        for (var act : lines.acts())
            for (var attachment : act.attachments())
                if (!digests.containsValue(attachment.digest()))
                    faults.add("第" + act.sequence() + "步的附件不在包内：" + attachment.name());
        return lines.acts().size();
    }

    private byte[] part(String path) {
        return Objects.requireNonNullElse(read.get(path), new byte[0]);
    }

    private static byte[] bytes(@Nullable Object base64) {
        return Base64.getDecoder().decode((String) Objects.requireNonNull(base64));
    }

    private static X509CertificateHolder certificate(Path pem) throws IOException {
        try (var parser = new PEMParser(java.nio.file.Files.newBufferedReader(pem))) {
            if (parser.readObject() instanceof X509CertificateHolder certificate) return certificate;
            throw new IOException("根证书不是 PEM 格式的证书：" + pem);
        }
    }
}
