package org.zhunsheng.licence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.Office;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.procedure.OpenCase;

/** A case that gives, changes or ends a licence: {@code aCase().appliedOn("2024-03-01").accepted().granted()}. */
final class LicenceCase extends ProcedureCase<LicenceCase> {

    static final String ITEM = "A1";

    private static final Map<String, Object> DELIVERY =
            Map.of("deliveredBy", "window", "receivedBy", "巴图", "deliveredOn", "2024-03-11");

    LicenceCase(Office office) {
        super(office);
    }

    @Override
    protected LicenceCase self() {
        return this;
    }

    /** An office with a credit code, as it needs to issue licences, that offers the matter (发证机关). */
    static void issuer(Office office, Organisations organisations) {
        organisations.add(
                new Organisation(office.district(), OFFICE, "鄂托克旗行政审批局", "鄂审", "department", null, Sealing.ISSUER));
        office.offers(ItemExamples.item(ITEM).department(OFFICE).build());
    }

    /** Applied for on 1 March 2024 and granted on the 11th. */
    static LicenceCase granted(Office office) {
        return new LicenceCase(office)
                .appliedOn("2024-03-01")
                .accepted()
                .reviewed()
                .on("2024-03-11")
                .granted(Map.of());
    }

    LicenceCase appliedOn(String day) {
        on(day);
        var form = Map.<String, Object>of(
                "content", "热食类食品制售", "contactAddress", "乌兰镇锡尼街", "deliveryWay", "window", "truthful", true);
        return opened(new OpenCase("administrative-licensing", ITEM, Office.batuAs("applicant"), form), resident());
    }

    LicenceCase accepted() {
        return does("accept", "clerk", Map.of());
    }

    LicenceCase reviewed() {
        return does("review", "approver", Map.of("conclusion", "conforms", "opinion", "符合", "majorInterest", false));
    }

    LicenceCase granted(Map<String, Object> more) {
        var form = new HashMap<String, Object>(Map.of("grantContent", "热食类食品制售", "grantBasis", "食品安全法第三十五条"));
        form.putAll(more);
        return does("grant", "approver", form);
    }

    LicenceCase archived() {
        return does("deliver", "clerk", DELIVERY)
                .does("publish", "clerk", Map.of("publishedAt", "site"))
                .does("archive", "clerk", Map.of());
    }

    LicenceCase changeOf(Licence licence, String name, String value) {
        return opened(
                wish(
                        "licence-change",
                        "applicant",
                        licence,
                        Map.of(
                                "changes",
                                List.of(Map.of("name", name, "before", "原值", "value", value)),
                                "contactAddress",
                                "乌兰镇",
                                "truthful",
                                true)),
                resident());
    }

    LicenceCase changed() {
        return reviewed("review").does("change-licence", "approver", Map.of("grantBasis", "行政许可法第四十九条"));
    }

    LicenceCase renewalOf(Licence licence) {
        return opened(
                wish("licence-renewal", "applicant", licence, Map.of("contactAddress", "乌兰镇", "truthful", true)),
                resident());
    }

    LicenceCase renewed(Map<String, Object> more) {
        var form = new HashMap<String, Object>(Map.of("grantBasis", "行政许可法第五十条"));
        form.putAll(more);
        return reviewed("review").does("renew", "approver", form);
    }

    private LicenceCase reviewed(String act) {
        return does(act, "approver", Map.of("conclusion", "conforms", "opinion", "符合"));
    }

    LicenceCase revocationOf(Licence licence) {
        return revocationOf(licence, Map.of());
    }

    LicenceCase revocationOf(Licence licence, Map<String, Object> more) {
        var form = new HashMap<String, Object>(Map.of("source", "inspection", "suspicion", "申请时提交虚假材料"));
        form.putAll(more);
        return opened(wish("licence-revocation", "holder", licence, form), officer("officer"));
    }

    LicenceCase revoked() {
        return revoked(Map.of("revocationGround", "unqualified"));
    }

    LicenceCase revoked(Map<String, Object> more) {
        var form = new HashMap<>(REMEDIES);
        form.putAll(Map.of(
                "revocationReasons", "不具备申请资格",
                "revocationBasis", "行政许可法第六十九条",
                "revokedFrom", "2024-05-20"));
        form.putAll(more);
        return does("investigate", "officer", Map.of("findings", "属实", "publicHarm", false))
                .heard()
                .does("revoke", "head", form);
    }

    LicenceCase withdrawalOf(Licence licence) {
        return opened(
                wish(
                        "licence-withdrawal",
                        "holder",
                        licence,
                        Map.of("withdrawalGround", "circumstances-changed", "publicInterest", "水源地保护")),
                officer("officer"));
    }

    LicenceCase withdrawn() {
        var form = new HashMap<>(REMEDIES);
        form.putAll(Map.of(
                "withdrawalReasons", "划入水源保护区",
                "withdrawalBasis", "行政许可法第八条",
                "withdrawnFrom", "2024-05-20",
                "propertyLoss", false));
        return heard().does("withdraw-licence", "head", form);
    }

    private LicenceCase heard() {
        return does("notify-party", "officer", Map.of("noticeFacts", "事实", "noticeBasis", "依据", "noticedBy", "window"))
                .does("hear-party", "officer", Map.of("statement", "无异议", "statementTaken", "taken"))
                .does("review-legality", "legal", Map.of("legality", "passed", "legalityOpinion", "合法"));
    }

    LicenceCase cancellationOf(Licence licence) {
        return opened(
                wish(
                        "licence-cancellation",
                        "holder",
                        licence,
                        Map.of("cancellationGround", "other", "evidence", "停止经营", "contactAddress", "乌兰镇")),
                resident());
    }

    LicenceCase cancelled() {
        var form = new HashMap<>(REMEDIES);
        form.putAll(Map.of("cancellationBasis", "行政许可法第七十条", "cancelledFrom", "2024-05-20"));
        return does("verify", "clerk", Map.of("verified", "属实")).does("cancel", "approver", form);
    }

    private static OpenCase wish(String procedure, String role, Licence licence, Map<String, Object> form) {
        var whole = new HashMap<>(form);
        whole.put("licenceIdentifier", licence.identifier());
        return new OpenCase(procedure, null, Office.batuAs(role), whole).at(OFFICE);
    }
}
