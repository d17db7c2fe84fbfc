package org.zhunsheng.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LicenceIdentifierTests {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Test
    void the_worked_example_of_the_standard_of_check_characters_holds() {
        // ISO 7064 gives 0794 with MOD 11,10; MOD 37,36 is used by the Global Release Identifier A12425GABC1234002M.
        assertThat(Mod37.check("A12425GABC1234002")).isEqualTo('M');
    }

    @Test
    void an_identifier_reads_back_as_it_was_written() {
        var identifier = new LicenceIdentifier("11100000000013127D001", "11150624011678110K", "2024000017", 1);
        assertThat(identifier.toString())
                .startsWith("1.2.156.3005.2.11100000000013127D001.11150624011678110K.2024000017.001.");
        assertThat(LicenceIdentifier.parse(identifier.toString())).contains(identifier);
        assertThat(identifier.next().version()).isEqualTo(2);
    }

    @Test
    void parts_of_a_wrong_shape_are_refused() {
        assertThatThrownBy(() -> new LicenceIdentifier("short", "11150624011678110K", "1", 1))
                .hasMessageContaining("GB/T 36904");
        assertThatThrownBy(() -> new LicenceIdentifier("11100000000013127D001", "11150624011678110K", "1", 1000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LicenceIdentifier.parse("")).isEmpty();
    }

    @Property
    void any_single_changed_character_is_found(
            @ForAll("identifiers") LicenceIdentifier identifier,
            @ForAll int where,
            @ForAll @IntRange(max = 35) int to) {
        String text = identifier.toString();
        int at =
                LicenceIdentifier.ROOT.length() + Math.floorMod(where, text.length() - LicenceIdentifier.ROOT.length());
        char changed = ALPHABET.charAt(to);
        if (text.charAt(at) != changed) {
            assertThat(LicenceIdentifier.parse(text.substring(0, at) + changed + text.substring(at + 1)))
                    .isEmpty();
        }
    }

    @Property
    void any_swap_of_neighbours_is_found_but_the_one_pair_the_standard_cannot_see(
            @ForAll("identifiers") LicenceIdentifier identifier, @ForAll int where) {
        String text = identifier.toString();
        int first = LicenceIdentifier.ROOT.length() + 1;
        int at = first + Math.floorMod(where, text.length() - first - 1);
        char a = text.charAt(at);
        char b = text.charAt(at + 1);
        if (a != b && Math.abs(ALPHABET.indexOf(a) - ALPHABET.indexOf(b)) != 1) {
            assertThat(LicenceIdentifier.parse(text.substring(0, at) + b + a + text.substring(at + 2)))
                    .isEmpty();
        }
    }

    @Test
    void of_all_swaps_of_two_characters_one_in_630_escapes() {
        int escaped = 0;
        int swaps = 0;
        for (char before : ALPHABET.toCharArray()) {
            for (char a : ALPHABET.toCharArray()) {
                for (char b : ALPHABET.toCharArray()) {
                    if (a < b) {
                        swaps++;
                        escaped += Mod37.check("" + before + a + b) == Mod37.check("" + before + b + a) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(swaps / escaped).isEqualTo(630);
    }

    @Provide
    Arbitrary<LicenceIdentifier> identifiers() {
        Arbitrary<String> code = Arbitraries.strings().withChars(ALPHABET).ofLength(18);
        return Combinators.combine(
                        code,
                        Arbitraries.integers().between(0, 999),
                        code,
                        Arbitraries.strings().withChars(ALPHABET).ofMinLength(1).ofMaxLength(30),
                        Arbitraries.integers().between(1, 999))
                .as((type, kind, issuer, serial, version) ->
                        new LicenceIdentifier(type + "%03d".formatted(kind), issuer, serial, version));
    }
}
