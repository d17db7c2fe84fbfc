package org.zhunsheng.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a scenario file tells of a county's year: how much there is of everything and how it is spread, never a single
 * record. The records that {@link ScenarioYear} makes of it are all that the figures will ever see.
 *
 * @param seed two scenarios alike in everything but this have other people and other days in them
 */
record Scenario(
        String name,
        int year,
        long seed,
        List<Body> departments,
        List<Town> towns,
        List<Body> offices,
        List<Service> staff,
        Matters matters,
        Permits licences,
        Voices ratings,
        List<Round> inspections,
        CreditBook credit,
        List<Column> publications,
        List<Doing> activities,
        Map<String, List<Step>> parts,
        List<Affair> cases,
        @Nullable List<Reference> references) {

    /**
     * A department or a judicial office.
     *
     * @param permits what it licenses
     * @param services what else it does for people
     */
    record Body(
            String code,
            String name,
            @Nullable @JsonProperty("short") String shortName,
            @Nullable List<String> permits,
            @Nullable List<String> services) {

        List<String> licensed() {
            return permits == null ? List.of() : permits;
        }

        List<String> served() {
            return services == null ? List.of() : services;
        }
    }

    /**
     * A town with its villages, each with a committee of people's mediation (人民调解委员会).
     *
     * @param division code of the town among the published divisions, which then name its villages
     */
    record Town(
            String code,
            String name,
            @Nullable String division,
            @Nullable List<String> villages) {}

    /** @param at how many of the bodies, in their order, they are spread over */
    record Service(String role, int count, int at, boolean certified) {}

    /**
     * The catalogue of matters.
     *
     * @param kiosk how many can be handled at a self-service terminal
     * @param statutoryDays of all licensing matters together
     * @param promisedDays the same
     * @param reformed how many matters 证照分离 touches; some in several of the ways below
     */
    record Matters(
            int licensing,
            int services,
            int kiosk,
            int statutoryDays,
            int promisedDays,
            int reformed,
            Map<String, Integer> ways,
            List<String> permitVariants,
            List<String> serviceVariants) {}

    /** @param kinds names of the kinds of licence; those of natural persons are marked by a star */
    record Permits(int sealed, int unsealed, List<String> kinds) {

        int count() {
            return sealed + unsealed;
        }
    }

    record Voices(int good, int bad) {

        int count() {
            return good + bad;
        }
    }

    /** @param published how many of the subjects' results were made public */
    record Round(String type, int batches, int subjects, int published) {}

    /** Records of credit by kind, and of the abnormal ones those that were repaired, by kind of subject. */
    record CreditBook(int departments, Map<String, Integer> kinds, int repairedEnterprises, int repairedCooperatives) {}

    record Column(String category, int count, List<String> titles) {}

    /**
     * Activities of one kind.
     *
     * @param total the sum of their quantities; where it is not written each counts one
     * @param spread over how many bodies, in their order; 0 where no department is named
     * @param by the bodies that hold them, where those are named
     * @param day month and day; spread over the year where none is written
     */
    record Doing(
            String kind,
            String title,
            String unit,
            int records,
            @Nullable Long total,
            int spread,
            @Nullable List<String> by,
            @Nullable List<String> places,
            @Nullable String day,
            @Nullable Map<String, Object> form) {

        long sum() {
            return total == null ? records : total;
        }
    }

    /**
     * A way that cases go.
     *
     * @param matters whose cases they are: {@code licensing} or {@code kiosk}; none where the procedure has no matter
     * @param by the bodies that handle them, where no matter says so
     * @param from month and day from which on they are opened
     * @param until month and day of the last that is opened
     */
    record Affair(
            String story,
            String procedure,
            int count,
            String channel,
            @Nullable String matters,
            @Nullable List<String> by,
            String party,
            @Nullable String from,
            @Nullable String until,
            List<Step> steps) {}

    /** A value that comes from outside and is entered with its source and signer. */
    record Reference(String figure, BigDecimal value, String source, String signer, String signedOn) {}

    static Scenario read(String file) {
        try (var in = new ClassPathResource("sample/" + file + ".yaml").getInputStream()) {
            return mapper().readValue(in, Scenario.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static YAMLMapper mapper() {
        return YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    List<Reference> entered() {
        return references == null ? List.of() : references;
    }

    /** The steps of a way, parts written out. */
    List<Step> steps(Affair affair) {
        return Step.writtenOut(affair.steps(), parts).toList();
    }
}
