package org.zhunsheng.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class FormPropertyTests {

    private final Form form = FormExamples.application();
    private final Map<String, Object> facts = Map.of("item", Map.of("urgent", true));

    @Property(tries = 300)
    void cleanAnswersSurviveTheWayThroughABrowser(@ForAll("answers") Map<String, Object> answers) {
        var clean = form.clean(answers, facts);
        var submission = form.parse(sent(clean));
        assertThat(submission.errors()).isEmpty();
        assertThat(submission.clean(form, facts)).isEqualTo(clean);
    }

    @Property(tries = 300)
    void toCleanTwiceIsToCleanOnce(@ForAll("answers") Map<String, Object> answers) {
        var clean = form.clean(answers, facts);
        assertThat(form.clean(clean, facts)).isEqualTo(clean);
        assertThat(form.validate(clean, facts))
                .noneMatch(error -> error.message().contains("不适用"));
    }

    @Property(tries = 300)
    void whateverIsSentIsEitherAcceptedOrToldWithoutFailing(
            @ForAll("names") List<String> names, @ForAll("texts") List<String> texts) {
        var sent = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < names.size(); i++) sent.add(names.get(i), texts.get(i % texts.size()));
        var submission = form.parse(sent);
        var errors = submission.errors(form, facts);
        if (errors.isEmpty())
            assertThat(form.validate(submission.clean(form, facts), facts)).isEmpty();
        assertThat(form.view(submission.values(), errors, facts, Map.of()).told())
                .hasSameSizeAs(errors.stream().distinct().toList());
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of(
                        "content",
                        "kind",
                        "seats",
                        "capital",
                        "opening",
                        "postAddress",
                        "rush",
                        "dishes",
                        "partners",
                        "partners[0]",
                        "partners[0].name",
                        "partners[9].share",
                        "partners[1].since",
                        "partners.name",
                        "contact",
                        "contact.name",
                        "contact[2].name",
                        "evidence",
                        "evidence[0]",
                        "truthful",
                        "x.y.z",
                        "a[",
                        "",
                        ".",
                        "_add",
                        "_remove",
                        "content.deep",
                        "dishes[3]")
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(30),
                        Arbitraries.of("partners", "partners[0]", "true", "2024-02-30", "1e9", "-5", "shop", "1,000"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Map<String, Object>> answers() {
        var text = Arbitraries.strings()
                .withChars("面馆 草原\n甲乙<>&\"'．")
                .withCharRange('a', 'f')
                .ofMinLength(1)
                .ofMaxLength(20);
        var money = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99999999"))
                .ofScale(2);
        var day = Arbitraries.integers().between(0, 40_000).map(n -> LocalDate.ofEpochDay(n)
                .toString());
        var person = Combinators.combine(text, money, day)
                .as((name, share, since) -> Map.<String, Object>of("name", name, "share", share, "since", since));
        return Combinators.combine(
                        text,
                        Arbitraries.of("shop", "stall", "canteen"),
                        Arbitraries.longs().between(1, 500),
                        Arbitraries.of("window", "post"),
                        text,
                        person.list().ofMaxSize(5),
                        text.map(line -> line.replace("\n", "")).list().ofMaxSize(4),
                        Arbitraries.of(true, false))
                .as((content, kind, seats, delivery, address, partners, dishes, truth) -> {
                    var answers = new LinkedHashMap<String, Object>();
                    answers.put("content", content);
                    answers.put("kind", kind);
                    answers.put("seats", seats);
                    answers.put("delivery", delivery);
                    answers.put("postAddress", address);
                    answers.put("partners", partners);
                    answers.put("dishes", dishes);
                    answers.put("rush", truth);
                    return answers;
                });
    }

    /** What a browser would send for these answers. */
    private static MultiValueMap<String, String> sent(Map<String, Object> answers) {
        var sent = new LinkedMultiValueMap<String, String>();
        answers.forEach((name, value) -> send(sent, name, value));
        return sent;
    }

    private static void send(MultiValueMap<String, String> sent, String name, Object value) {
        switch (value) {
            case List<?> list
            when !list.isEmpty() && list.getFirst() instanceof Map<?, ?> -> {
                var entries = new ArrayList<>(list);
                for (int i = 0; i < entries.size(); i++) send(sent, name + "[" + i + "]", entries.get(i));
            }
            case List<?> list ->
                sent.add(
                        name,
                        String.join("\r\n", list.stream().map(String::valueOf).toList()));
            case Map<?, ?> map -> map.forEach((key, below) -> send(sent, name + "." + key, below));
            case BigDecimal number -> sent.add(name, number.toPlainString());
            default -> sent.add(name, String.valueOf(value).replace("\n", "\r\n"));
        }
    }
}
