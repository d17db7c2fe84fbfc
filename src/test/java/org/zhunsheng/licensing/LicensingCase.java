package org.zhunsheng.licensing;

import static org.zhunsheng.catalogue.ItemExamples.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.Office;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.kernel.procedure.OpenCase;

/** An application for a licence: {@code aCase().filedOn("2024-02-05").accepted().reviewed().granted()}. */
final class LicensingCase extends ProcedureCase<LicensingCase> {

    private static final String CODE = "150624-SP-001";

    private final Office office;
    private ItemExamples matter = item(CODE).department(OFFICE);

    LicensingCase(Office office) {
        super(office);
        this.office = office;
    }

    @Override
    protected LicensingCase self() {
        return this;
    }

    LicensingCase of(ItemExamples matter) {
        this.matter = matter.department(OFFICE);
        return this;
    }

    static ItemExamples matter() {
        return item(CODE);
    }

    LicensingCase filedOn(String day) {
        office.offers(matter.build());
        on(day);
        return opened(
                new OpenCase("administrative-licensing", CODE, Office.batuAs("applicant"), application()), resident());
    }

    static Map<String, Object> application() {
        return Map.of("content", "在乌兰镇经营面馆", "contactAddress", "乌兰镇", "deliveryWay", "window", "truthful", true);
    }

    LicensingCase accepted() {
        return does("accept", "clerk", Map.of());
    }

    LicensingCase acceptedTolerantly() {
        var form = Map.<String, Object>of(
                "missingMaterials", List.of("健康证明"), "mainMaterialsComplete", true, "tolerancePromise", true);
        return does("accept-tolerant", "clerk", form);
    }

    LicensingCase supplemented() {
        return does("supplement", resident(), Map.of("suppliedMaterials", List.of("健康证明")));
    }

    LicensingCase acceptedOnCommitment() {
        return does("accept-commitment", "clerk", commitment(false));
    }

    static Map<String, Object> commitment(boolean priorBreach) {
        return Map.of("promises", List.of("场所符合卫生标准"), "informed", true, "priorBreach", priorBreach);
    }

    LicensingCase commitmentVerified() {
        return does(
                "verify-commitment", "clerk", Map.of("checkedOn", "2024-03-20", "kept", true, "checkFindings", "属实"));
    }

    LicensingCase askedToCorrectBy(String day) {
        var missing = List.of(Map.of("material", "食品安全管理制度", "problem", "缺少签字"));
        return does("ask-correction", "clerk", Map.of("missing", missing, "correctBy", day));
    }

    LicensingCase corrected() {
        return does("correct", resident(), Map.of("correctedMaterials", List.of("食品安全管理制度")));
    }

    LicensingCase refused(String ground) {
        var form = new HashMap<>(REMEDIES);
        form.put("refusalGround", ground);
        form.put("refusalReasons", "不属于本机关职权范围");
        return does("refuse-acceptance", "clerk", form);
    }

    LicensingCase specialUntil(String day) {
        var form =
                Map.<String, Object>of("specialKind", "expert-review", "specialReason", "需专家评审", "specialUntil", day);
        return does("start-special", "approver", form);
    }

    LicensingCase specialEnded() {
        return does("end-special", "approver", Map.of("specialConclusion", "通过"));
    }

    LicensingCase offeredHearing() {
        return offeredHearing("on-request", false);
    }

    LicensingCase offeredHearing(String kind, boolean interestedTold) {
        var form = new HashMap<String, Object>(
                Map.of("hearingKind", kind, "hearingSubject", "与相邻商户的重大利益关系", "interestedTold", interestedTold));
        if (interestedTold) form.put("interestedNames", "苏日娜");
        return does("offer-hearing", "approver", form);
    }

    LicensingCase hearingRequested() {
        return does("request-hearing", resident(), Map.of("hearingRequester", "巴图", "hearingGrounds", "有异议"));
    }

    LicensingCase hearingWaived() {
        return does("waive-hearing", resident(), Map.of("waiverConfirmed", true));
    }

    LicensingCase hearingNotifiedFor(String day) {
        return hearingNotifiedFor(day, "乌云");
    }

    LicensingCase hearingNotifiedFor(String day, String chair) {
        var form = Map.<String, Object>of(
                "hearingOn",
                day,
                "hearingTime",
                "09:30",
                "hearingPlace",
                "三楼会议室",
                "chair",
                chair,
                "reviewers",
                List.of("苏和"));
        return does("notify-hearing", "approver", form);
    }

    LicensingCase hearingHeldOn(String day) {
        on(day);
        var form = Map.<String, Object>of(
                "heldOn", day, "participants", List.of("巴图"), "hearingMinutes", "双方发表意见", "hearingSigned", true);
        return does("hold-hearing", "approver", form);
    }

    LicensingCase reviewed() {
        return reviewed(false);
    }

    LicensingCase reviewed(boolean majorInterest) {
        var form = Map.<String, Object>of("conclusion", "conforms", "opinion", "符合条件", "majorInterest", majorInterest);
        return does("review", "approver", form);
    }

    LicensingCase extended() {
        return does("extend", "head", extension());
    }

    static Map<String, Object> extension() {
        return Map.of("extensionReason", "案情复杂", "approvedBy", "局长");
    }

    LicensingCase granted() {
        return does("grant", "approver", grant());
    }

    static Map<String, Object> grant() {
        return Map.of("grantContent", "食品经营", "grantBasis", "食品安全法第三十五条");
    }

    LicensingCase denied() {
        return does("deny", "approver", denial());
    }

    static Map<String, Object> denial() {
        var form = new HashMap<>(REMEDIES);
        form.put("denialGround", "conditions");
        form.put("denialReasons", "场所与污染源距离不足二十五米");
        form.put("denialBasis", "食品安全法第三十三条");
        return form;
    }

    LicensingCase delivered() {
        var form = Map.<String, Object>of("deliveredBy", "window", "receivedBy", "巴图", "deliveredOn", "2024-03-01");
        return does("deliver", "clerk", form);
    }

    LicensingCase published() {
        return does("publish", "clerk", Map.of("publishedAt", "site"));
    }

    LicensingCase archived() {
        return does("archive", "clerk", Map.of());
    }
}
