package org.zhunsheng.kernel.crypto;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/**
 * The field keys, oldest first, in one file: a line {@code salt <hex>}, then {@code <key id> <hex>} with each secret
 * encrypted under a key derived from the directory's password. The key of the blind index has the id {@code index} and
 * never changes, since every stored index would have to change with it.
 */
class FieldKeyRing {

    private static final String FILE = "fields.keys";
    private static final String INDEX = "index";
    private static final int ROUNDS = 100_000;

    private final KeyDirectory directory;
    private volatile Keys keys;

    record Key(String id, byte[] secret) {}

    private record Keys(Map<String, byte[]> secrets, byte[] index, Key current) {}

    FieldKeyRing(KeyDirectory directory) {
        this.directory = directory;
        this.keys = parse(directory.readOrCreate(FILE, this::firstFile));
    }

    Key current() {
        return keys.current();
    }

    byte[] indexKey() {
        return keys.index();
    }

    /** A key that another instance has made meanwhile is found in the file. */
    byte @Nullable [] secret(String id) {
        var known = keys.secrets().get(id);
        if (known != null || INDEX.equals(id)) {
            return known;
        }
        var file = directory.read(FILE);
        if (file != null) {
            keys = parse(file);
        }
        return keys.secrets().get(id);
    }

    void rotate() {
        keys = directory.alone(() -> {
            var file = Objects.requireNonNull(directory.read(FILE));
            var next = Integer.toString(parse(file).secrets().size() + 1);
            var grown = file + line(next, KeyDirectory.random(Sm4Gcm.KEY_LENGTH), wrappingKey(file));
            directory.write(FILE, grown);
            return parse(grown);
        });
    }

    private String firstFile() {
        var head = "salt " + HexFormat.of().formatHex(KeyDirectory.random(16)) + "\n";
        var wrapping = wrappingKey(head);
        return head
                + line(INDEX, KeyDirectory.random(Sm3.LENGTH), wrapping)
                + line("1", KeyDirectory.random(Sm4Gcm.KEY_LENGTH), wrapping);
    }

    private static String line(String id, byte[] secret, byte[] wrapping) {
        return id + " "
                + HexFormat.of().formatHex(Sm4Gcm.seal(wrapping, id.getBytes(StandardCharsets.US_ASCII), secret))
                + "\n";
    }

    private Keys parse(String file) {
        var wrapping = wrappingKey(file);
        var secrets = new LinkedHashMap<String, byte[]>();
        file.lines()
                .skip(1)
                .map(line -> line.split(" ", 2))
                .forEach(line -> secrets.put(line[0], open(line, wrapping)));
        var index = secrets.remove(INDEX);
        if (index == null || secrets.isEmpty()) {
            throw new IllegalStateException("字段密钥文件不完整：" + FILE);
        }
        var newest = secrets.lastEntry();
        return new Keys(Map.copyOf(secrets), index, new Key(newest.getKey(), newest.getValue()));
    }

    private static byte[] open(String[] line, byte[] wrapping) {
        try {
            return Sm4Gcm.open(
                    wrapping,
                    line[0].getBytes(StandardCharsets.US_ASCII),
                    HexFormat.of().parseHex(line[1]));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("字段密钥无法打开：密钥口令（zhunsheng.keys.password）不对，或密钥文件已被改动", e);
        }
    }

    private byte[] wrappingKey(String file) {
        var salt =
                HexFormat.of().parseHex(file.lines().findFirst().orElseThrow().substring("salt ".length()));
        var generator = new PKCS5S2ParametersGenerator(new SM3Digest());
        generator.init(PBEParametersGenerator.PKCS5PasswordToUTF8Bytes(directory.password()), salt, ROUNDS);
        return ((KeyParameter) generator.generateDerivedMacParameters(Sm4Gcm.KEY_LENGTH * 8)).getKey();
    }
}
