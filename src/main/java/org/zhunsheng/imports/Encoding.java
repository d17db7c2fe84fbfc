package org.zhunsheng.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a file of text was written. The whole file is looked at, for a million rows may be ASCII before the first name: what
 * is valid UTF-8 from end to end is UTF-8, everything else the national standard GB18030, as older systems write it.
 *
 * @param mark length of the byte order mark before the text
 */
record Encoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    static Encoding of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(3);
            if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE)
                return new Encoding(StandardCharsets.UTF_16LE, 2);
            if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF)
                return new Encoding(StandardCharsets.UTF_16BE, 2);
            if (head.length == 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF)
                return new Encoding(StandardCharsets.UTF_8, 3);
        }
        return new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : GB18030, 0);
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var text = CharBuffer.allocate(1 << 16);
        try (var channel = Files.newByteChannel(file)) {
            for (boolean end = false; !end; ) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                if (decoder.decode(bytes, text.clear(), end).isError()) return false;
                bytes.compact();
            }
        }
        return true;
    }
}
