package org.zhunsheng.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.Span;

/**
 * A matter (政务服务事项): one thing a person or enterprise can ask of a department.
 *
 * @param code 实施编码; opaque, at most 50 characters, unique within the district
 * @param type 事项类型 after GB/T 39046 A.1, such as 01 for a licence
 * @param department code of the organisation that handles it
 * @param procedure id of the procedure it is handled under
 * @param handling on the spot or in promised time, and how it can be reached
 * @param relief what was made easier for the applicant
 * @param licence the licence a grant results in; null where there is none
 */
public record Item(
        String code,
        String name,
        String type,
        String department,
        String procedure,
        Limits limits,
        Handling handling,
        Relief relief,
        @Nullable Licence licence,
        List<Material> materials,
        Guide guide) {

    /**
     * The time within which the matter is settled (办结时限).
     *
     * @param statutory 法定时限; null where no law sets one
     * @param promised 承诺时限, never longer than the statutory one; null where none was promised
     * @param article the article that sets the statutory limit
     */
    public record Limits(
            @Nullable Span statutory,
            @Nullable Span promised,
            @Nullable String article) {}

    /**
     * How the matter is applied for and dealt with (办理方式).
     *
     * @param instant 即办件: decided on the spot; otherwise 承诺件
     * @param channels window, online, mobile, kiosk, agent
     * @param visits 到现场次数: how often the applicant must come in person
     * @param onlineDepth 网上办理深度: 1 informs, 2 takes the application, 3 accepts it in advance, 4 needs no paper at all
     * @param joint several departments decide together (统一办理、联合办理、集中办理)
     * @param inspection needs a test, check or quarantine (检验、检测、检疫)
     */
    public record Handling(
            boolean instant, List<String> channels, int visits, int onlineDepth, boolean joint, boolean inspection) {

        public boolean online() {
            return channels.contains("online");
        }
    }

    /**
     * What spares the applicant proofs or waiting.
     *
     * @param reform 证照分离改革方式; null where the matter is not part of that reform
     * @param commitment 告知承诺 may replace what would have to be proved
     * @param tolerance 容缺受理: time for handing in what may be missing at first; null where nothing may
     */
    public record Relief(
            @Nullable Reform reform,
            boolean commitment,
            @Nullable Span tolerance) {}

    /** How 证照分离 changed a matter. */
    public enum Reform {
        CANCELLED("直接取消审批"),
        TO_FILING("审批改为备案"),
        COMMITMENT("实行告知承诺"),
        OPTIMISED("优化审批服务");

        private final String text;

        Reform(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * The licence that is issued (审批结果).
     *
     * @param type 证照类型代码
     * @param validity how long it is valid; null where without end
     */
    public record Licence(
            String type, String name, @Nullable Span validity) {}

    /**
     * A paper to hand in with the application (申请材料).
     *
     * @param tolerable may be handed in later where the matter tolerates gaps
     * @param form 纸质, 电子 or both
     * @param source who gives it to the applicant: himself, a department, an agency
     */
    public record Material(String name, boolean required, boolean tolerable, String form, String source) {}

    /**
     * What the guide of the matter (办事指南) tells.
     *
     * @param who may apply
     * @param where the counter and its hours
     * @param fee in words, 不收费 where it is free
     * @param basis 设定依据, with articles
     * @param conditions under which it is granted
     */
    public record Guide(String who, String where, String fee, String basis, String conditions) {}

    /** The type's name after GB/T 39046 A.1. */
    public String typeName() {
        return ItemType.name(type);
    }
}
