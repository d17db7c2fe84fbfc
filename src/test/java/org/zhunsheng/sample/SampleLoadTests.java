package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Light;

@ProductTest
class SampleLoadTests {

    private static final String DISTRICT = "150699";

    @Autowired
    SampleLoad load;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aWorkingDayInSeptember() {
        clock.setTo("2024-09-12");
    }

    @Test
    void theYearIsWalkedWithoutARefusalAndASecondWalkAddsNothing() {
        assertThat(load.load(DISTRICT, quiet())).isZero();
        long acts = acts();
        assertThat(acts).isGreaterThan(1500);
        assertThat(load.load(DISTRICT, quiet())).isZero();
        assertThat(acts()).isEqualTo(acts);
        assertThat(ledger.verify(DISTRICT).broken()).isEmpty();
        var lights = cases.lights(Actor.system(DISTRICT));
        assertThat(lights.get(Light.GREEN)).isGreaterThan(10);
        assertThat(lights.get(Light.YELLOW)).isGreaterThan(5);
        assertThat(lights.get(Light.RED)).isGreaterThan(2);
    }

    private static Progress quiet() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()), false);
    }

    private long acts() {
        return jdbc.sql("select count(*) from act where district = ?")
                .param(DISTRICT)
                .query(Long.class)
                .single();
    }
}
