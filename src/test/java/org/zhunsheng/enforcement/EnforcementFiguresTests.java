package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.inspection.LotsOnRecord;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.Staff;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.draw.Draws;
import org.zhunsheng.kernel.figure.Figures;
import org.zhunsheng.kernel.figure.Period;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** The year's figures of enforcement, from cases that went their lawful way. */
class EnforcementFiguresTests extends OfficeTests {

    @Autowired
    private Figures figures;

    @Autowired
    private StaffRoster staff;

    @Autowired
    private Draws draws;

    @BeforeEach
    void aYearOfEnforcement() {
        for (var certificate : List.of("cert-1", "cert-2"))
            staff.add(new Staff(
                    office.district(),
                    Ids.next(),
                    "执法员",
                    ProcedureCase.OFFICE,
                    "officer",
                    certificate,
                    LocalDate.of(2030, 1, 1)));
        office.record(aPenalty().penalisedOn("2024-03-04").served().does("publish", "officer"), "offender");
        var late =
                aPenalty().filedOn("2024-03-04").concluded().notified().heard().on("2024-07-01");
        office.record(late.penalised(), "offender");
        office.record(
                PenaltyCase.under("penalty-market")
                        .filedOn("2024-04-01")
                        .concluded()
                        .does("exempt-minor", "head"),
                "offender");
        draw(true, 3, 1);
        draw(false, 5, 0);
        var course = Rehearsal.of("training-course")
                .on("2024-05-06")
                .does("plan", "legal")
                .does("announce", "legal");
        office.record(course.does("hold", "legal", Map.of("called", 40, "attended", 38)), "");
        office.clock().setTo("2025-01-20");
    }

    private void draw(boolean joint, int subjects, int problems) {
        var officers = List.of("cert-1", "cert-2");
        var file = Rehearsal.of("double-random-inspection").on("2024-06-03");
        file.does("open-task", "officer", Map.of("joint", joint, "subjectPool", 100, "exemption", "none"));
        file.does("draw-lots", "officer", Map.of("officers", officers, "inspectorPool", 20));
        var checked = Map.<String, Object>of(
                "officers",
                officers,
                "subjectsChecked",
                subjects,
                "problemsFound",
                problems,
                "checkEndedOn",
                "2024-06-03");
        file.does("check", "officer", checked).does("publish", "officer");
        record(problems > 0 ? file.does("follow-up", "officer") : file, officers);
    }

    /** Does what was rehearsed, but draws by the system: no list that somebody typed is taken. */
    private void record(Rehearsal<?> rehearsed, List<String> officers) {
        var actor = new Actor("officer", "officer", office.district(), ProcedureCase.OFFICE, Set.of("officer"), null);
        CaseFile file = null;
        for (var done : rehearsed.file().acts()) {
            office.clock().setTo(done.on().toString());
            if (file == null)
                file = office.docket()
                        .open(
                                new OpenCase(
                                        "double-random-inspection",
                                        done.act(),
                                        null,
                                        ProcedureCase.OFFICE,
                                        List.of(),
                                        done.form(),
                                        List.of(),
                                        "window"),
                                actor)
                        .file();
            else if (done.act().equals("draw-lots"))
                file = new LotsOnRecord(office.docket(), office.clock(), draws).drawn(file, officers, actor);
            else
                file = office.docket()
                        .perform(new PerformAct(file.id(), done.act(), done.form()), actor)
                        .file();
        }
    }

    @Test
    void penaltiesOfAllFieldsAreCountedTogether() {
        assertThat(figure("penalty-cases.filed")).isEqualTo("3 件");
        assertThat(figure("penalty-cases.exempted-minor")).isEqualTo("1 件");
        assertThat(figure("penalty-cases.publication-rate")).isEqualTo("100%");
        assertThat(figure("penalty-cases.decision-rate"))
                .as("one of three came late")
                .isEqualTo("66.67%");
    }

    @Test
    void drawsAreCountedByTaskAndBySubject() {
        assertThat(figure("draws.tasks")).isEqualTo("2 批次");
        assertThat(figure("draws.joint-rate")).isEqualTo("50%");
        assertThat(figure("draws.subjects")).isEqualTo("8 户");
        assertThat(figure("draws.problem-rate")).isEqualTo("12.5%");
    }

    @Test
    void whatWasFoundIsFollowedUpOrCountsAgainstTheRate() {
        assertThat(figure("draws.published")).isEqualTo("2 批次");
        assertThat(figure("draws.follow-rate")).as("one of two followed").isEqualTo("50%");
    }

    @Test
    void whatWasChallengedAndWhatFellIsCounted() {
        var file = aPenalty().penalisedOn("2024-05-06").served();
        file.does("challenge", "legal", Map.of("challengedOn", "2024-05-06"))
                .on("2024-07-01")
                .does("challenge-ended", "legal", Map.of("challengeResult", "revoked"));
        office.record(file, "offender");
        office.clock().setTo("2025-01-20");
        assertThat(figure("penalty-cases.challenged")).isEqualTo("1 件");
        assertThat(figure("penalty-cases.overturned")).isEqualTo("1 件");
    }

    @Test
    void reviewersAreHeldAgainstTheOfficers() {
        staff.add(new Staff(
                office.district(),
                Ids.next(),
                "审核员",
                ProcedureCase.OFFICE,
                "reviewer",
                null,
                LocalDate.of(2030, 1, 1)));
        assertThat(figure("officers.reviewers")).isEqualTo("1 人");
        assertThat(figure("officers.reviewer-rate")).as("one to two officers").isEqualTo("50%");
    }

    @Test
    void whoCameToACourseIsCounted() {
        assertThat(figure("officers.courses")).isEqualTo("1 期");
        assertThat(figure("officers.trained")).isEqualTo("38 人次");
    }

    private String figure(String id) {
        return figures.value(office.district(), id, Period.year(2024)).shown();
    }
}
