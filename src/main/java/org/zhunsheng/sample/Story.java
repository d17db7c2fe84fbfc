package org.zhunsheng.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the files under {@code sample/} tell: who is there, what can be applied for, and how cases go. */
record Story(List<Agency> agencies, List<Matter> matters, Map<String, List<Step>> parts, List<Plot> plots) {

    private record Plots(Map<String, List<Step>> parts, List<Plot> plots) {}

    static Story read() {
        var plots = read("plots", new TypeReference<Plots>() {});
        return new Story(
                read("organisations", new TypeReference<List<Agency>>() {}),
                read("items", new TypeReference<List<Matter>>() {}),
                plots.parts(),
                plots.plots());
    }

    private static <T> T read(String file, TypeReference<T> type) {
        var mapper = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // what is not said does not hold
                .build();
        try (var in = new ClassPathResource("sample/" + file + ".yaml").getInputStream()) {
            return mapper.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Agency agency(String code) {
        return agencies.stream()
                .filter(agency -> agency.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The steps of a plot in a matter, parts written out, and those left out that the matter has no use for. */
    Stream<Step> steps(Plot plot, Matter matter) {
        return Step.writtenOut(plot.steps(), parts)
                .filter(step -> step.condition() == null || matter.has(step.condition()));
    }
}
