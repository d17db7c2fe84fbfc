package org.zhunsheng.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.zhunsheng.kernel.crypto.Sm2;
import org.zhunsheng.kernel.ledger.ChainRate;
import org.zhunsheng.licence.SealingRate;

/** Goal 9: sealed licence files beside bare SM2 signatures; verified chains beside bare SM3. */
final class Seals implements Yardstick {

    private static final int FILES = 2_000;

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        Files.createDirectories(Path.of("target"));
        var sealing = new SealingRate(Files.createTempDirectory(Path.of("target"), "keys"));
        var pair = Sm2.generate();
        var key = (ECPrivateKeyParameters) pair.getPrivate();
        var message = "一份待签的摘要".getBytes(StandardCharsets.UTF_8);
        var seals = Rate.medians(
                settings.rounds(),
                new Rate.Task(FILES + " sealed files", () -> {
                    int size = 0;
                    for (int i = 0; i < FILES; i++) size += sealing.one();
                    return size;
                }),
                new Rate.Task(FILES + " bare SM2 signatures", () -> {
                    int size = 0;
                    for (int i = 0; i < FILES; i++) size += Sm2.sign(key, message).length;
                    return size;
                }));
        var chains = new ChainRate(settings.million() / 6);
        var checks = Rate.medians(
                settings.rounds(),
                new Rate.Task(chains.size() + " acts verified", () -> {
                    if (chains.verify() != 0) throw new IllegalStateException("a sound chain was found broken");
                    return true;
                }),
                new Rate.Task(chains.size() + " bodies hashed by SM3", chains::hash));
        return List.of(
                Finding.faster("9", "bulk sealing, to bare SM2", seals[0], seals[1], "s", 0.5),
                Finding.faster("9", "verifying chains, to raw SM3", checks[0], checks[1], "s", 0.7));
    }
}
