package org.zhunsheng.kernel.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhunsheng.kernel.crypto.SigningKey;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.ledger.CanonicalJson;

/** Writes the ZIP of an archive package, file after file, and closes it with a signed list of their SM3 digests. */
final class PackageWriter implements AutoCloseable {

    static final String LIST = "清单.sm3";
    static final String SIGNATURE = "清单签名.json";

    /** When a file was packed says nothing; the days that matter stand in the metadata. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Map<String, String> digests = new LinkedHashMap<>();

    PackageWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, UTF_8);
    }

    /** A file in the package. */
    record Part(String path, String title, long size, String digest) {}

    Part add(String path, String title, InputStream content) throws IOException {
        zip.putNextEntry(entry(path));
        var sm3 = new Sm3();
        var buffer = new byte[1 << 16];
        long size = 0;
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            zip.write(buffer, 0, n);
            sm3.update(buffer, 0, n);
            size += n;
        }
        zip.closeEntry();
        var digest = HexFormat.of().formatHex(sm3.finish());
        digests.put(path, digest);
        return new Part(path, title, size, digest);
    }

    Part add(String path, String title, byte[] content) throws IOException {
        return add(path, title, new ByteArrayInputStream(content));
    }

    /** Writes the list and its signature; nothing can be added afterwards. */
    int sign(SigningKey key) throws IOException {
        var list = new StringBuilder();
        digests.forEach(
                (path, digest) -> list.append(digest).append("  ").append(path).append('\n'));
        byte[] bytes = list.toString().getBytes(UTF_8);
        add(LIST, "清单", bytes);
        var base64 = Base64.getEncoder();
        var signature = Map.of(
                "algorithm", "SM2-SM3",
                "signature", base64.encodeToString(key.sign(bytes)),
                "certificate", base64.encodeToString(key.certificate().getEncoded()),
                "issuer", base64.encodeToString(key.issuer().getEncoded()));
        add(SIGNATURE, "清单签名", CanonicalJson.write(signature).getBytes(UTF_8));
        return digests.size();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipEntry entry(String path) {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
