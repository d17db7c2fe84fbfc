package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.ProcedureApi.TermView;

/** Every limit of the house says under which article it runs, or that it is a default to be configured; a default may say whence it is borrowed (参照). */
class ArticleOfEveryLimitTests {

    @Test
    void everyTermHasItsArticleOrIsADefault() {
        var wrong = new ArrayList<String>();
        for (var definition : Shipped.definitions())
            for (var term : definition.terms().values())
                if (term.lawful()
                        ? term.law().isBlank()
                        : !term.law().isBlank() && !term.law().contains("参照"))
                    wrong.add(definition.version() + "/" + term.id());
        assertThat(wrong).isEmpty();
    }

    @Test
    void anArticleNamesAnArticleOfALaw() {
        for (var definition : Shipped.definitions())
            for (var term : definition.terms().values())
                if (term.lawful())
                    assertThat(term.law())
                            .as(definition.version() + "/" + term.id())
                            .containsPattern("第[一二三四五六七八九十百零〇（]+|〔\\d{4}〕\\d+号|令第?\\d+号|（\\d{4}年）");
    }

    @Test
    void theProcedureAsToldToOthersTellsIt() {
        for (var definition : Shipped.definitions())
            for (var term : definition.terms().values()) {
                var told = TermView.of(term);
                assertThat(told.configurable()).isEqualTo(!term.lawful());
                assertThat(told.law()).isEqualTo(term.law());
            }
    }
}
