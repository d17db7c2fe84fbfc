package org.zhunsheng.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ANameIsFoundAsItIsTypedTests {

    @Test
    void byTheFirstLettersOfItsSounds() {
        assertThat(Initials.of("食品经营许可（新办）")).isEqualTo("spjyxkxb");
        assertThat(Initials.of("门头牌匾设置A类")).isEqualTo("mtpbszal");
        assertThat(Initials.find("xzfy", "行政复议")).isTrue();
        assertThat(Initials.find("ZFY", "行政复议")).isTrue();
    }

    @Test
    void byAPartOfItself() {
        assertThat(Initials.find(" 复议 ", "行政复议", "administrative-reconsideration"))
                .isTrue();
        assertThat(Initials.find("reconsid", "行政复议", "administrative-reconsideration"))
                .isTrue();
    }

    @Test
    void everythingByNothingAndNothingByWhatItIsNot() {
        assertThat(Initials.find("", "行政复议")).isTrue();
        assertThat(Initials.find("处罚", "行政复议")).isFalse();
        assertThat(Initials.find("cf", "行政复议")).isFalse();
    }
}
