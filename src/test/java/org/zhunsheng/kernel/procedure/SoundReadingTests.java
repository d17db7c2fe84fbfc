package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.form.Form;

/** Files that are known to be sound are read without being looked through, and say the same. */
class SoundReadingTests {

    private final Map<String, Effect> effects = new Rehearsal.AnyEffect();
    private final Library looked = new Library(DefinitionFiles.sources(), effects);
    private final Library sound = Library.ofSound(DefinitionFiles.sources(), effects);

    @Test
    void everyVersionOfEveryProcedureSaysTheSame() {
        assertThat(sound.procedures()).isNotEmpty().isEqualTo(looked.procedures());
        for (var id : looked.procedures()) {
            var expected = looked.versions(id).orElseThrow();
            var found = sound.versions(id).orElseThrow();
            assertThat(found.keySet()).as(id).isEqualTo(expected.keySet());
            expected.forEach((day, definition) ->
                    assertThat(said(found.get(day))).as(definition.version()).isEqualTo(said(definition)));
        }
    }

    /** All of it in words, forms by their fields, so that nothing is compared by its identity. */
    private static String said(Definition definition) {
        var bare = new Definition(
                definition.id(),
                definition.module(),
                definition.name(),
                definition.law(),
                definition.effective(),
                definition.number(),
                definition.titledBy(),
                definition.service(),
                definition.ofItem(),
                definition.knows(),
                definition.periodic(),
                definition.parties(),
                definition.states(),
                definition.acts(),
                definition.terms(),
                Map.of(),
                definition.folders());
        return bare
                + definition.forms().values().stream()
                        .map(SoundReadingTests::said)
                        .collect(Collectors.joining("\n"));
    }

    private static String said(Form form) {
        return form.name() + " " + form.title() + " " + form.help() + " " + form.fields();
    }

    /** What was released while the house was open is no file of the program, so it is looked through all the same. */
    @Test
    void aReleasedTextIsLookedThroughAlsoByASoundProgram() {
        var sources = new ArrayList<>(DefinitionFiles.sources());
        sources.add(new DefinitionSource("trial", "broken", "released/trial/broken/2024-02-18", """
                name: 坏
                law: {title: 规则, revision: 2024}
                effective: 2024-02-18
                number: "坏〔{year}〕{serial}号"
                states: {filed: 收件, closed: {name: 办结, end: true}}
                acts:
                  file: {name: 登记, by: clerk, to: nowhere}
                  close: {name: 办结, by: clerk, from: filed, to: closed}
                """, null));
        assertThatThrownBy(() -> Library.ofSound(sources, effects))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("nowhere");
    }
}
