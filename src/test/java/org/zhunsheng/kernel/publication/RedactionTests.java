package org.zhunsheng.kernel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a published text must not tell. The persons and numbers are made up. */
class RedactionTests {

    private final Redaction redaction = new Redaction(List.of("张三", "欧阳小明", "张三丰"));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "身份证号150624199003071234，, 身份证号（身份证件号码略），",
        "身份证15062419900307123X。, 身份证（身份证件号码略）。",
        "电话13800138000, 电话（电话略）",
        "电话138-0013-8000, 电话（电话略）",
        "电话0477-1234567, 电话（电话略）",
        "账号6222021234567890123, 账号（账号略）",
        "账号6222 0212 3456 7890, 账号（账号略）",
        "身份证１５０６２４１９９００３０７１２３Ｘ。, 身份证（身份证件号码略）。",
        "身份证150624 19900307 1234。, 身份证（身份证件号码略）。",
        "身份证150624-1990-0307-123x。, 身份证（身份证件号码略）。",
        "ID150624199003071234。, ID（身份证件号码略）。",
        "旧证150624900307123。, 旧证（身份证件号码略）。",
        "Tel:+86 138　0013　8000, Tel:（电话略）",
        "手机138－001－38000, 手机（电话略）",
        "邮箱zhang.san@example.org。, 邮箱（邮箱略）。",
        "家住锡尼镇巴音社区。其余照旧, 家住（地址略）。其余照旧",
        "在阿如布拉格嘎查二社放牧, （地址略）放牧",
        "住址：某旗某镇东街12号。其余照旧, 住址：（地址略）。其余照旧",
        "在人民路12号3单元经营, （地址略）经营"
    })
    void numbersAndAddressesAreTakenOut(String text, String redacted) {
        assertThat(redaction.of(text)).isEqualTo(redacted);
    }

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        return CHECKS.charAt(sum % 11);
    }

    @Provide
    Arbitrary<String> identities() {
        var province = Arbitraries.of("11", "15", "23", "37", "42", "54", "65", "71", "83");
        var area = Arbitraries.strings().numeric().ofLength(4);
        var born = Dates.dates().between(LocalDate.of(1900, 1, 1), LocalDate.of(2024, 12, 31));
        var serial = Arbitraries.strings().numeric().ofLength(3);
        return Combinators.combine(province, area, born, serial).as((p, a, b, n) -> {
            var digits = p + a + b.toString().replace("-", "") + n;
            return digits + check(digits);
        });
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Combinators.combine(
                        Arbitraries.of("13", "14", "15", "16", "17", "18", "19"),
                        Arbitraries.strings().numeric().ofLength(9))
                .as(String::concat);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "当事人", "，", "。", "ID", "联系电话：", "（", "）", "罚款50000元", "，2024年3月1日", "第七十六条", " ", "No.", "x", "的", "：");
    }

    /** However it is typed: as it is, in groups of these lengths, or full-width. */
    private static String typed(String number, int way, String gap, int... groups) {
        if (way == 0) return number;
        if (way == 1) {
            var wide = new StringBuilder();
            for (char one : number.toCharArray()) wide.append((char) (one - '!' + '！'));
            return wide.toString();
        }
        var parts = new ArrayList<String>();
        int from = 0;
        for (int length : groups) parts.add(number.substring(from, from += length));
        return String.join(gap, parts);
    }

    /** The number as a reader would put it together again. */
    private static String together(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("(?<=\\d)[\\s\\p{Pd}]+(?=[\\dX])", "");
    }

    @Property(tries = 2000)
    void noIdentityNumberWithItsRightCheckDigitSurvives(
            @ForAll("identities") String number,
            @ForAll("words") String before,
            @ForAll("words") String after,
            @ForAll @IntRange(min = 0, max = 3) int way) {
        var gap = List.of(" ", "-", "　", "－").get(way);
        var text = before + typed(number, way, gap, 6, 8, 4) + after;
        var left = together(redaction.of(text));
        for (int i = 0; i + 18 <= left.length(); i++) {
            var window = left.substring(i, i + 18);
            if (window.matches("\\d{17}[\\dX]"))
                assertThat(check(window)).as(text).isNotEqualTo(window.charAt(17));
        }
        assertThat(redaction.of(text)).startsWith(before.strip()).endsWith(after.strip());
    }

    @Property(tries = 2000)
    void noMobileNumberSurvives(
            @ForAll("mobiles") String number,
            @ForAll("words") String before,
            @ForAll("words") String after,
            @ForAll @IntRange(min = 0, max = 4) int way) {
        var gap = List.of(" ", "-", "　", "－", "–").get(way);
        int[][] groups = {{3, 4, 4}, {3, 3, 5}, {7, 4}};
        for (var group : groups) {
            var text = before + typed(number, way, gap, group) + after;
            assertThat(together(redaction.of(text))).as(text).doesNotContainPattern("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
        }
    }

    @Test
    void personsKeepTheirSurnameOnly() {
        assertThat(redaction.of("张三丰、张三与欧阳小明")).isEqualTo("张某某、张某某与欧阳某某");
        assertThat(Redaction.name("巴特尔")).isEqualTo("巴某某");
    }

    @ParameterizedTest
    @CsvSource({
        "内蒙古某某商贸有限公司（91150624MA0N0XXX0K）",
        "罚款50000元，2024年3月1日作出，文号鄂旗许〔2024〕123号",
        "自2019-03-01至2024-02-28，第13-15条",
        "经营面积1200平方米，有效期至2027-03-01"
    })
    void organisationsAmountsDatesAndNumbersOfDecisionsStay(String text) {
        assertThat(redaction.of(text)).isEqualTo(text);
    }
}
