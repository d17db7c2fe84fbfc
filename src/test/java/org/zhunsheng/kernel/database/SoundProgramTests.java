package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** A program looks through its own files once; whatever changes in it makes another program of it. */
class SoundProgramTests {

    private static final String CLASS_PATH = "java.class.path";

    @TempDir
    Path folder;

    private final String before = System.getProperty(CLASS_PATH);
    private Path data;
    private Path definition;
    private int looked;

    @BeforeEach
    void aProgramOfOneFolderAndOneJar() throws IOException {
        data = folder.resolve("data");
        definition = folder.resolve("classes/procedures/licensing/procedure.yaml");
        Files.createDirectories(definition.getParent());
        Files.writeString(definition, "name: 许可");
        Files.writeString(folder.resolve("library.jar"), "one");
        System.setProperty(
                CLASS_PATH,
                folder.resolve("classes") + System.getProperty("path.separator") + folder.resolve("library.jar"));
    }

    @AfterEach
    void theProgramThatRunsTheTests() {
        System.setProperty(CLASS_PATH, before);
    }

    /** Starts the house with one check. */
    private boolean starts(SelfCheck check) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("check", check);
        var program = new SoundProgram(new DataDirectory(data.toString()), beans.getBeanProvider(SelfCheck.class));
        boolean known = program.known();
        program.afterSingletonsInstantiated();
        return known;
    }

    private boolean starts() {
        return starts(() -> looked++);
    }

    @Test
    void theFirstStartLooksThroughAllFilesAndTheNextDoesNot() {
        assertThat(starts()).isFalse();
        assertThat(starts()).isTrue();
        assertThat(looked).isEqualTo(1);
    }

    @Test
    void aDefinitionThatWasEditedIsLookedThrough() throws IOException {
        starts();
        var moment = Files.getLastModifiedTime(definition);
        Files.writeString(definition, "name: 许可证照"); // longer, in the same moment
        Files.setLastModifiedTime(definition, moment);
        assertThat(starts()).isFalse();
        Files.setLastModifiedTime(definition, FileTime.from(Instant.parse("2024-02-10T00:00:00Z"))); // as long, later
        assertThat(starts()).isFalse();
        assertThat(looked).isEqualTo(3);
    }

    @Test
    void anotherLibraryOrOneMoreFileIsAnotherProgram() throws IOException {
        starts();
        Files.writeString(folder.resolve("library.jar"), "another");
        assertThat(starts()).isFalse();
        Files.writeString(definition.resolveSibling("form.json"), "{}");
        assertThat(starts()).isFalse();
        assertThat(starts()).isTrue();
    }

    @Test
    void aProgramThatFoundSomethingWrongDoesNotOpenAndIsLookedThroughAgain() {
        SelfCheck wrong = () -> {
            throw new IllegalStateException("第 3 行");
        };
        assertThatThrownBy(() -> starts(wrong)).hasMessage("第 3 行");
        assertThatThrownBy(() -> starts(wrong)).hasMessage("第 3 行");
        assertThat(starts()).isFalse();
    }

    @Test
    void whereNothingCanBeNotedEachStartLooksAgain() throws IOException {
        Files.writeString(data, "a file where the directory should be");
        assertThat(starts()).isFalse();
        assertThat(starts()).isFalse();
        assertThat(looked).isEqualTo(2);
    }
}
