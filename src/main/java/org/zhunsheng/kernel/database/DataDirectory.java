package org.zhunsheng.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where this installation keeps what is not in a database server: by default {@code ./data}, set by {@code zhunsheng.data}. */
@Component
public class DataDirectory {

    private final Path path;

    DataDirectory(@Value("${zhunsheng.data:data}") String path) {
        this.path = Path.of(path).toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    /** A directory below, made if it is not there. */
    public Path directory(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
