package org.zhunsheng.report;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.AskedDistrict;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;
import org.zhunsheng.kernel.access.OpenPath;
import org.zhunsheng.kernel.access.Scope;

/** Who may read and write reports: the public what was published, officers what is being written too. */
@Component
class ReportSight {

    private static final String[] EDITORS = {"legal", "leader", "head", "admin"};

    private final CurrentActor current;
    private final AskedDistrict districts;
    private final Reports reports;

    ReportSight(CurrentActor current, AskedDistrict districts, Reports reports) {
        this.current = current;
        this.districts = districts;
        this.reports = reports;
    }

    @Bean
    static OpenPath publishedReports() {
        return OpenPath.get("/reports/annual/**");
    }

    @Bean
    static OpenPath publishedReportCalls() {
        return OpenPath.get("/api/v1/reports/annual/*");
    }

    @Bean
    static Doorway publishedReportsDoorway() {
        return Doorway.portal("/reports/annual", "年度报告", 70);
    }

    @Bean
    static Doorway draftsDoorway() {
        return Doorway.workbench("/reports/drafts", "年报编制", 40, "legal", "leader", "head", "auditor", "admin");
    }

    String district() {
        return districts.own();
    }

    /** Officers work for some body of the district or watch over all; a party to cases is none. */
    boolean isOfficer() {
        return current.find()
                .map(actor -> !(Scope.of(actor) instanceof Scope.Own))
                .orElse(false);
    }

    Actor officer() {
        var actor = current.get();
        if (!isOfficer()) throw new AccessDeniedException("报告公布以前只供工作人员查看");
        return actor;
    }

    Actor editor() {
        var actor = officer();
        if (!mayEdit(actor)) throw new AccessDeniedException("编制年度报告限法制机构、领导、部门负责人和管理员");
        return actor;
    }

    static boolean mayEdit(Actor actor) {
        return !java.util.Collections.disjoint(actor.roles(), Set.of(EDITORS));
    }

    /** Who answers for the report's numbers may sign another in a figure's place. */
    Actor signer() {
        var actor = officer();
        if (!maySign(actor)) throw new AccessDeniedException("改用数据须由法制机构或者领导签署");
        return actor;
    }

    static boolean maySign(Actor actor) {
        return actor.is("legal") || actor.is("leader");
    }

    /** What the asker gets of a year: what was published, or else, and where an officer asks for it, the draft. */
    Report report(int year, boolean draft) {
        var district = district();
        Reports.year(year);
        if (draft) return reports.draft(officer().district(), year);
        var published = reports.published(district, year);
        if (published.isPresent()) return published.get();
        if (!isOfficer()) throw ReportRefused.unknown(year + "年的法治政府建设年度报告还没有公布");
        return reports.draft(district, year);
    }
}
