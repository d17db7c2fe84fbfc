package org.zhunsheng.browser;

import java.util.List;
import org.zhunsheng.kernel.procedure.CaseFile;

/** The pages that people see, each with the role that sees it. */
record Pages(CaseFile open, CaseFile held, CaseFile task, CaseFile drawn) {

    /** A page and who looks at it; {@code stranger} has not logged in. */
    record Seen(String role, String path) {}

    List<Seen> all() {
        var open = "/cases/" + this.open.id();
        return List.of(
                new Seen("stranger", "/"),
                new Seen("stranger", "/login"),
                new Seen("stranger", "/items"),
                new Seen("stranger", "/items/" + BrowserTests.ITEM),
                new Seen("stranger", "/verify"),
                new Seen("stranger", "/published"),
                new Seen("stranger", "/ledger"),
                new Seen("stranger", "/figures?year=2024"),
                new Seen("stranger", "/figures/rating.total?year=2024"),
                new Seen(
                        "stranger",
                        "/calendar?from=2024-09-26&length=10&unit=WORKING_DAYS&pauseFrom=2024-10-09&pauseTo=2024-10-11"),
                new Seen("stranger", "/nothing-here"),
                new Seen("resident", "/applications/one-thing"),
                new Seen("resident", "/my/cases"),
                new Seen("resident", "/my/licences"),
                new Seen("resident", "/apply/" + BrowserTests.ITEM),
                new Seen("resident", open),
                new Seen("clerk", "/workbench"),
                new Seen("clerk", "/password"),
                new Seen("admin", "/accounts"),
                new Seen("head", "/agency"),
                new Seen("admin", "/agency"),
                new Seen("officer", "/applications/summary-penalty"),
                new Seen("officer", "/applications/double-random-inspection"),
                new Seen("clerk", open),
                new Seen("clerk", open + "/acts/ask-correction"),
                new Seen("clerk", open + "/in-full"),
                new Seen("approver", "/cases/" + held.id()),
                new Seen("legal", "/monitoring"),
                new Seen("stranger", "/reports/annual"),
                new Seen("legal", "/reports/drafts"),
                new Seen("legal", "/reports/drafts/2024"),
                new Seen("legal", "/reports/drafts/2024/sections/functions/supervision"),
                new Seen("legal", "/reports/drafts/2024/versions"),
                new Seen("legal", "/reports/drafts/2024/figures"),
                new Seen("leader", "/cockpit?year=2024"),
                new Seen("leader", "/cockpit/wall?year=2024"),
                new Seen("leader", "/cockpit/deadlines"),
                new Seen("clerk", "/desk"),
                new Seen("clerk", "/desk/administrative-licensing"),
                new Seen("legal", "/figures/checks?year=2024"),
                new Seen("legal", "/figures/references?year=2024"),
                new Seen("stranger", "/figures/tables/inf.table-3?year=2024"),
                new Seen("stranger", "/procedures/administrative-reconsideration"),
                new Seen("legal", "/file-reviews"),
                new Seen("legal", "/workshop"),
                new Seen("legal", "/workshop/administrative-reconsideration"),
                new Seen("legal", "/workshop/administrative-reconsideration?older=2017-09-01&newer=2024-01-01"),
                new Seen("legal", "/workshop/administrative-reconsideration/rehearsal?day=2024-03-04"),
                new Seen("legal", "/workshop/drafts?procedure=people-mediation"),
                new Seen("legal", "/workshop/drafts"),
                new Seen("legal", "/workshop/releases"),
                new Seen("head", "/workshop/releases"),
                new Seen("legal", "/workshop/what-ifs"),
                new Seen("officer", "/draws"),
                new Seen("officer", "/cases/" + drawn.id() + "/lots"),
                new Seen("officer", "/cases/" + task.id() + "/lots"),
                new Seen("stranger", "/draws/" + drawn.facts().get("drawTrace")),
                new Seen("importer", "/imports"),
                new Seen("admin", "/calendar/notices"));
    }

    /** Those that most people see, and see most. */
    List<Seen> main() {
        return all().stream()
                .filter(seen -> !seen.path().matches("/login|/nothing-here|.*/acts/.*|/calendar/notices"))
                .toList();
    }
}
