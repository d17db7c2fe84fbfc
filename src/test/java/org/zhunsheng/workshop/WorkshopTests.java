package org.zhunsheng.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.kernel.procedure.DefinitionSource;
import org.zhunsheng.kernel.procedure.Procedures;

/** A legal officer compares versions and tries a changed text without anything coming into force. */
@ProductTest
class WorkshopTests {

    @Autowired
    Procedures procedures;

    @Test
    void aChangedTextIsCheckedBesideAllThatThereAre() {
        var day = LocalDate.parse("2020-01-01");
        var sound = procedures.source("trial", day).orElseThrow();
        assertThat(procedures.problems(sound)).isEmpty();
        var wrong = new DefinitionSource(
                sound.module(),
                sound.id(),
                sound.folder(),
                sound.procedure().replace("from: filed, to: examining}", "from: field, to: examining}"),
                sound.forms());
        assertThat(procedures.problems(wrong)).isNotEmpty().allSatisfy(problem -> assertThat(problem.line())
                .isPositive());
        assertThat(procedures.source("trial", day)).contains(sound);
    }

    @Test
    void anAmendmentMayBeWrittenAsWhatChanges() {
        var amendment = new DefinitionSource(
                "trial",
                "trial",
                "procedures/trial/trial/2027-01-01",
                "extends: trial@2020-01-01\neffective: 2027-01-01\nterms: {decision: {length: 10 working days}}\n",
                null);
        assertThat(procedures.problems(amendment)).isEmpty();
    }
}
