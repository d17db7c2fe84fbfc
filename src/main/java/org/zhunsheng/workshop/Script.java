package org.zhunsheng.workshop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.kernel.procedure.DryRun.Step;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a rehearsal has come to, as the page carries it from one request to the next: nothing of it is kept anywhere else.
 *
 * @param version the day of the version that is rehearsed; null where it is the text of the draft
 * @param steps the acts so far
 * @param known what the house would know of the case, as JSON
 * @param earlier the numbers of earlier cases of whoever is a party
 * @param act the act whose form is being filled in
 */
record Script(
        Draft draft,
        @Nullable LocalDate version,
        List<Step> steps,
        String known,
        String earlier,
        LocalDate day,
        String act,
        String command) {

    private static final int MOST_STEPS = 200;
    private static final int MOST_EARLIER = 20;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<ArrayList<Step>> STEPS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Object>> FACTS = new TypeReference<>() {};

    static Script begin(String procedure, LocalDate version, LocalDate day) {
        var draft = new Draft("", procedure, "", "", "", null, "");
        return new Script(draft, version, new ArrayList<>(), "{}", "", day, "", "");
    }

    static Script of(MultiValueMap<String, String> sent, LocalDate today) {
        var version = Draft.day(text(sent, "_version"));
        var day = Draft.day(text(sent, "_day"));
        return new Script(
                Draft.of(sent),
                version,
                steps(text(sent, "_steps")),
                text(sent, "_known").isBlank() ? "{}" : text(sent, "_known"),
                text(sent, "_earlier").strip(),
                day == null ? today : day,
                text(sent, "_act"),
                text(sent, "_do"));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var text = sent.getFirst(name);
        return text == null ? "" : text;
    }

    private static ArrayList<Step> steps(String json) {
        if (json.isBlank()) return new ArrayList<>();
        try {
            var steps = JSON.readValue(json, STEPS);
            if (steps.size() > MOST_STEPS) throw unreadable();
            return steps;
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    private static ResponseStatusException unreadable() {
        return new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "预演的记录读不出来，请从头开始");
    }

    /** What the house would know, or nothing where that is no JSON object. */
    @Nullable
    Map<String, Object> facts() {
        try {
            return JSON.readValue(known, FACTS);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** The numbers of the earlier cases, each once. */
    List<String> earlierNumbers() {
        return Pattern.compile("[\\s,，、;；]+")
                .splitAsStream(earlier)
                .filter(number -> !number.isBlank())
                .distinct()
                .limit(MOST_EARLIER)
                .toList();
    }

    static String json(List<Step> steps) {
        return JSON.writeValueAsString(steps);
    }
}
