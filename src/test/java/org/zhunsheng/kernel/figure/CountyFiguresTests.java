package org.zhunsheng.kernel.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures that a county's legal office is asked for are all there, each with unit and definition. */
class CountyFiguresTests {

    /** By chapter: service, rating, hotline, decision, document, competition, enforcement, and so on. */
    private static final String ASKED_FOR = """
            svc: items_total items_licence items_public items_cancelled items_in_hall_rate
              items_delegated online_rate fullonline_rate onenet_rate instant_rate
              time_compress_rate material_cut_rate tolerate_items commit_items commit_cases
              onething_items onething_cases cross_items cases_received cases_accepted cases_done
              cases_ontime_rate cases_early_rate avg_days oneseal_cases ai_items ecert_shared
              helper_cases oneyear_onecert
            rat: count good_rate active_rate bad_count bad_fixed_rate devices
            hot: calls direct dispatched done_rate ontime_rate satisfied_rate
            dec: catalog reviewed five_steps_rate legal_review_total contracts_reviewed
              meetings_attended advisers adviser_opinions hearing
            doc: issued reviewed filed_rate cleaned repealed amended in_force interpreted_rate
            fcr: reviewed stock_cleaned fixed
            enf: penalty penalty_warn penalty_fine penalty_confiscate penalty_suspend penalty_revoke
              penalty_restrict penalty_stop penalty_detain penalty_other penalty_amount
              licence_granted licence_refused licence_revoked coercion collection payment confirm
              reward adjudicate inspection officer_cert_rate dsj_batches dsj_entities dsj_joint_rate
              dsj_public_rate lenient_cases legal_audit dossier_reviewed dossier_pass_rate
              supervision_letters public_dual public_dual_rate whitelist handover
            rec: received accepted carried closed closed_rate maintain reject correct correct_rate
              mediated mediated_rate pre_resolved resolved_rate dept_respondent town_respondent
              letters
            lit: cases closed lost lost_rate head_present head_present_rate judicial_advice
              procuratorial_advice advice_replied_rate
            dis: mediation_cases mediation_success_rate committees mediators admin_mediation
              petitions letterbox
            ls: aid_cases aid_recovered notary consult centers village_adviser_rate correction
            pub: events people standing_study party_study training_terms training_people exam_people
              demo_villages
            lead: exec_meetings committee_meetings report_heads report_cover_rate supervision_rounds
              issues_fixed staff_down
            inf: published requests carried handled carry_next reconsider litigation fee
            biz: solved measures credit_subjects
            """;

    private static final Catalogue CATALOGUE = new FigureConfiguration().catalogue();

    static List<String> askedFor() {
        var one = Pattern.compile("(?m)^(\\w+):((?: \\w+|\\n {2}\\w+)+)");
        return one.matcher(ASKED_FOR)
                .results()
                .flatMap(chapter -> Arrays.stream(chapter.group(2).strip().split("\\s+"))
                        .map(name -> chapter.group(1) + "." + name))
                .toList();
    }

    @Test
    void theyAreAHundredAndSixtyOne() {
        assertThat(askedFor()).hasSize(161).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("askedFor")
    void eachHasUnitDefinitionAndQuestion(String id) {
        var figure = CATALOGUE.get(id);
        assertThat(figure.unit()).isNotBlank();
        assertThat(figure.definition()).hasSizeGreaterThan(8).endsWith("。");
        assertThat(CATALOGUE.queries(figure, Period.year(2022)).isEmpty())
                .as("what asks no record is entered with its source and signer")
                .isEqualTo(figure.question() instanceof Figure.External);
    }

    /** A rate without its two numbers could not be checked. */
    @Test
    void everyRateKeepsTheNumbersItIsMadeOf() {
        assertThat(CATALOGUE.figures().stream()
                        .filter(figure -> figure.unit().equals(Units.RATIO))
                        .filter(figure -> !(figure.question() instanceof Figure.External)))
                .allSatisfy(figure -> assertThat(figure.question()).isInstanceOf(Figure.Formula.class));
    }
}
