package org.zhunsheng.licence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The ZIP around an OFD document. Written without compression: the parts are small, the picture of the seal is
 * compressed already, and sealing in bulk would spend more time on deflating than on signing.
 */
final class OfdPackage {

    /** A licence is some 25 kB; a file far beyond that is not one of ours. */
    static final int MAX_FILE = 5 << 20;

    private static final int MAX_PARTS = 64;
    private static final int MAX_UNPACKED = 10 << 20;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short ZIP_2_0 = 20;
    private static final short UTF8_NAMES = 1 << 11;
    /** 1 January 1980: the time of signing stands in the signature, not in the package. */
    private static final short NO_DATE = 1 << 5 | 1;

    private OfdPackage() {}

    static byte[] write(List<OfdPart> parts) {
        int size = 22;
        for (OfdPart part : parts) {
            size += 76 + 2 * part.name().length() + part.bytes().length;
        }
        var out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        int[] offsets = new int[parts.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = out.position();
            entry(out.putInt(LOCAL), parts.get(i));
            out.put(parts.get(i).name().getBytes(UTF_8)).put(parts.get(i).bytes());
        }
        int directory = out.position();
        for (int i = 0; i < offsets.length; i++) {
            entry(out.putInt(CENTRAL).putShort(ZIP_2_0), parts.get(i));
            out.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(offsets[i]);
            out.put(parts.get(i).name().getBytes(UTF_8));
        }
        int length = out.position() - directory;
        short count = (short) offsets.length;
        out.putInt(END).putInt(0).putShort(count).putShort(count);
        out.putInt(length).putInt(directory).putShort((short) 0);
        return out.array();
    }

    private static void entry(ByteBuffer out, OfdPart part) {
        int size = part.bytes().length;
        out.putShort(ZIP_2_0).putShort(UTF8_NAMES).putShort((short) 0).putShort((short) 0);
        out.putShort(NO_DATE).putInt(part.crc()).putInt(size).putInt(size);
        out.putShort((short) part.name().length()).putShort((short) 0);
    }

    /**
     * Unpacks a file of unknown origin in memory.
     *
     * @throws IOException with a sentence for the presenter, when it is no package or a hostile one
     */
    static Map<String, byte[]> read(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        int left = MAX_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || parts.size() >= MAX_PARTS) {
                    throw new IOException("文件解开后过大或部件过多，不是电子证照");
                }
                if (parts.put(checked(entry.getName()), bytes) != null) {
                    throw new IOException("文件内有重名的部件：" + entry.getName());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("文件内的部件名无法读取", e);
        } catch (ZipException | EOFException e) {
            throw new IOException("文件已损坏，或者内容被改动过", e);
        }
        if (!parts.containsKey("OFD.xml")) {
            throw new IOException("不是 OFD 文件");
        }
        return parts;
    }

    private static String checked(String name) throws IOException {
        String path = name.startsWith("/") ? name.substring(1) : name;
        if (!path.matches("[A-Za-z0-9_.-]+(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*") || path.length() > 200) {
            throw new IOException("文件内有不合规的部件名");
        }
        return path;
    }
}
