package org.zhunsheng.kernel.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", " 110105 19491231 002X", "１１０１０５19491231002X"})
    void aResidentNumberIsAcceptedHoweverItWasTyped(String number) {
        assertThat(problem(IdType.RESIDENT_ID, number)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, 校验不通过",
        "11010519491331002X, 出生日期（第7至14位）不存在",
        "11010519500229002X, 出生日期（第7至14位）不存在",
        "11010520991231002X, 晚于今天",
        "99010519491231002X, 省级行政区划",
        "1101051949123100, 18位",
        "ABCDEF19491231002X, 18位"
    })
    void aWrongResidentNumberIsToldWhatIsWrong(String number, String message) {
        assertThat(problem(IdType.RESIDENT_ID, number)).contains(message);
    }

    @Test
    void socialCreditCodesFollowModThirtyOneThree() {
        assertThat(problem(IdType.USCC, "11330105002500287C")).isNull();
        assertThat(problem(IdType.USCC, "11330105002500287c")).isNull();
        assertThat(problem(IdType.USCC, "11330105002500287D")).contains("校验不通过");
        assertThat(problem(IdType.USCC, "1133010500250028IC")).contains("不使用I");
    }

    @Property(tries = 300)
    void anyOneDigitMistypedIsFound(@ForAll @IntRange(max = 16) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(problem(IdType.RESIDENT_ID, mistyped("11010519491231002X", place, by)))
                .isNotNull();
        assertThat(problem(IdType.USCC, mistyped("11330105002500287C", place, by)))
                .isNotNull();
    }

    @Test
    void telephoneNumbersAreMobileOrWithAreaCode() {
        for (var right : List.of("13812341234", "+86 138 1234 1234", "0477-6212345", "04776212345-801")) {
            assertThat(IdentityCheck.phoneProblem(IdentityCheck.normalisePhone(right)))
                    .isNull();
        }
        for (var wrong : List.of("12345", "1381234123", "23812341234", "138-abc")) {
            assertThat(IdentityCheck.phoneProblem(IdentityCheck.normalisePhone(wrong)))
                    .contains("11位手机号码");
        }
    }

    @Test
    void everyProblemOfEveryPartyIsToldAtOnce() {
        var drafts = List.of(
                new PartyDraft("applicant", "张三", "RESIDENT_ID", "11010519491231002X", null),
                new PartyDraft("Agent!", " ", "ID", "1", "1"));
        assertThatThrownBy(() -> new PartyCheck(TODAY).check(drafts))
                .isInstanceOfSatisfying(PartiesRefused.class, refused -> assertThat(refused.problems())
                        .extracting(PartiesRefused.Problem::field)
                        .containsExactly(
                                "parties[1].role", "parties[1].name", "parties[1].idType", "parties[1].phone"));
    }

    @Test
    void masksKeepOnlyWhatRecognisesOnesOwn() {
        assertThat(Masked.idNumber("150624199001011234")).isEqualTo("150***********1234");
        assertThat(Masked.idNumber("E1234567")).isEqualTo("E******7");
        assertThat(Masked.idNumber("E12")).isEqualTo("***");
        assertThat(Masked.phone("13812341234")).isEqualTo("138****1234");
        assertThat(Masked.name("张三")).isEqualTo("张*");
        assertThat(Masked.name("乌云其木格")).isEqualTo("乌****");
        assertThat(Masked.name("𠮷野家")).isEqualTo("𠮷**");
        assertThat(new PartyDraft("applicant", "张三", "RESIDENT_ID", "11010519491231002X", null).toString())
                .doesNotContain("张三", "1101");
    }

    private static String mistyped(String number, int place, int by) {
        char digit = (char) ('0' + (number.charAt(place) - '0' + by) % 10);
        return number.substring(0, place) + digit + number.substring(place + 1);
    }

    private static @Nullable String problem(IdType type, String number) {
        return IdentityCheck.problem(type, IdentityCheck.normalise(number), TODAY);
    }
}
