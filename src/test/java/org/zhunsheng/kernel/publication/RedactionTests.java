package org.zhunsheng.kernel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        "住址：某旗某镇东街12号。其余照旧, 住址：（地址略）。其余照旧",
        "在人民路12号3单元经营, （地址略）经营"
    })
    void numbersAndAddressesAreTakenOut(String text, String redacted) {
        assertThat(redaction.of(text)).isEqualTo(redacted);
    }

    @Test
    void personsKeepTheirSurnameOnly() {
        assertThat(redaction.of("张三丰、张三与欧阳小明")).isEqualTo("张某某、张某某与欧阳某某");
        assertThat(Redaction.name("巴特尔")).isEqualTo("巴某某");
    }

    @ParameterizedTest
    @CsvSource({"内蒙古某某商贸有限公司（91150624MA0N0XXX0K）", "罚款50000元，2024年3月1日作出，文号鄂旗许〔2024〕123号", "经营面积1200平方米，有效期至2027-03-01"
    })
    void organisationsAmountsDatesAndNumbersOfDecisionsStay(String text) {
        assertThat(redaction.of(text)).isEqualTo(text);
    }
}
