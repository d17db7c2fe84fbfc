package org.zhunsheng.kernel.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * A program that has not yet found its own files sound makes every {@link SelfCheck} before the first page is served. Then
 * the data directory notes which program it was: its class path, each file with its length and its moment, and the Java it
 * runs on. What comes from elsewhere, such as a definition that was released while the house
 * was open, is not meant by it.
 */
@Component
class SoundProgram implements Soundness, SmartInitializingSingleton {

    static final String FILE = "sound-program";
    private static final Logger log = LoggerFactory.getLogger(SoundProgram.class);

    private final Path note;
    private final ObjectProvider<SelfCheck> checks;
    private final String program;
    private final boolean known;

    SoundProgram(DataDirectory data, ObjectProvider<SelfCheck> checks) {
        this.note = data.path().resolve(FILE);
        this.checks = checks;
        this.program = digest(System.getProperty("java.class.path", ""));
        this.known = noted();
    }

    @Override
    public boolean known() {
        return known;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (known) return;
        checks.orderedStream().forEach(SelfCheck::check);
        try {
            Files.createDirectories(note.getParent());
            Files.writeString(note, program);
        } catch (IOException e) {
            log.info(
                    "{} cannot be written, so the next start looks through all definitions again: {}",
                    note,
                    e.toString());
        }
    }

    private boolean noted() {
        try {
            return Files.readString(note).equals(program);
        } catch (IOException e) {
            return false;
        }
    }

    static String digest(String classPath) {
        var files = new TreeSet<String>();
        for (var entry : classPath.split(System.getProperty("path.separator"), -1)) {
            if (entry.isEmpty()) continue;
            try {
                Files.walkFileTree(Path.of(entry), new Listing(files));
            } catch (IOException e) {
                files.add(entry + " is missing");
            }
        }
        files.add(Runtime.version().toString());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) digest.update((file + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Listing extends SimpleFileVisitor<Path> {

        private final Set<String> files;

        Listing(Set<String> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime());
            return FileVisitResult.CONTINUE;
        }
    }
}
