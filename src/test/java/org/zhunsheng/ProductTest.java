package org.zhunsheng;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.zhunsheng.kernel.database.DistrictWatch;
import org.zhunsheng.kernel.database.TestDatabase;

/**
 * The whole product on a real database, its clock in the test's hand, without sample data. Tests share keys but each sets
 * its own day, so certificates are valid long before the day on which the first test happened to need them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhunsheng.sample=false", "zhunsheng.keys.grace-days=3650"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ProductTest.FrozenClock.class, DistrictWatch.Posted.class})
public @interface ProductTest {

    /** Puts the test's clock in the place of the real one, and lets timed work be done by nobody but the test. */
    @TestConfiguration
    class FrozenClock {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        /** A timer that fires amid a test would act on the cases of others, by a clock that is not theirs. */
        @Bean
        DbSchedulerStarter timersStandStill() {
            return () -> {};
        }
    }
}
