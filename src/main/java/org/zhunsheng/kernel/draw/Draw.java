package org.zhunsheng.kernel.draw;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draw by lot (抽签): what was fixed, and after it was drawn, the seed and what came out.
 *
 * @param caseId the case on whose record it was made, if any
 * @param inspectors a line each; {@code terms} is the text of {@link Terms}
 * @param later the public value to be mixed in, in words; empty if none
 * @param laterAnchor where that is the root of a day's anchor: the day
 * @param seed 64 hexadecimal digits; null until it was drawn
 */
public record Draw(
        String district,
        UUID id,
        String title,
        @Nullable UUID caseId,
        @Nullable String organisation,
        long poolSize,
        String poolDigest,
        String inspectors,
        String inspectorsDigest,
        String terms,
        String termsDigest,
        String seedDigest,
        String later,
        @Nullable LocalDate laterAnchor,
        String sealedSeed,
        String committedBy,
        OffsetDateTime committedAt,
        @Nullable String seed,
        @Nullable String laterValue,
        @Nullable String outcome,
        @Nullable String drawnBy,
        @Nullable OffsetDateTime drawnAt) {

    private static final JsonMapper JSON = new JsonMapper();

    public boolean drawn() {
        return drawnAt != null;
    }

    public Terms rules() {
        return JSON.readValue(terms, Terms.class);
    }

    public List<Inspector> roster() {
        return Inspector.read(inspectors);
    }

    /** What came out; null until it was drawn. */
    public @Nullable Outcome result() {
        return outcome == null ? null : JSON.readValue(outcome, Outcome.class);
    }

    Commitment commitment() {
        return new Commitment(poolDigest, inspectorsDigest, termsDigest, seedDigest, later);
    }

    /** The text that was fixed; its SM3 stands for all of it. */
    public String statement() {
        return commitment().text();
    }

    public String commitmentDigest() {
        return Commitment.digest(statement());
    }

    byte[] secret() {
        return HexFormat.of().parseHex(seed == null ? "" : seed);
    }

    String value() {
        return laterValue == null ? "" : laterValue;
    }

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }
}
