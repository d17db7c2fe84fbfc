package org.zhunsheng.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.catalogue.Item.Guide;
import org.zhunsheng.catalogue.Item.Handling;
import org.zhunsheng.catalogue.Item.Limits;
import org.zhunsheng.catalogue.Item.Material;
import org.zhunsheng.catalogue.Item.Reform;
import org.zhunsheng.catalogue.Item.Relief;
import org.zhunsheng.kernel.calendar.Span;

/** Matters for tests: {@code item("A1").name("…").limits("20 working days", "5 working days").build()}. */
public final class ItemExamples {

    private final String code;
    private String name = "食品经营许可";
    private String type = "01";
    private String department = "market-supervision";
    private Limits limits = new Limits(Span.parse("20 working days"), Span.parse("5 working days"), "行政许可法第四十二条");
    private List<String> channels = List.of("window", "online");
    private @Nullable Reform reform;
    private boolean instant;
    private boolean joint;
    private boolean inspection;
    private boolean commitment;
    private @Nullable Span tolerance;
    private List<Material> materials = List.of(
            new Material("申请书", true, false, "电子", "申请人自备"), new Material("食品安全管理制度", true, false, "纸质或电子", "申请人自备"));

    private ItemExamples(String code) {
        this.code = code;
    }

    public static ItemExamples item(String code) {
        return new ItemExamples(code);
    }

    public ItemExamples name(String name) {
        this.name = name;
        return this;
    }

    public ItemExamples type(String type) {
        this.type = type;
        return this;
    }

    public ItemExamples withoutMaterials() {
        this.materials = List.of();
        return this;
    }

    public ItemExamples department(String department) {
        this.department = department;
        return this;
    }

    public ItemExamples limits(String statutory, String promised) {
        this.limits = new Limits(Span.parse(statutory), Span.parse(promised), "行政许可法第四十二条");
        return this;
    }

    public ItemExamples withoutStatutoryLimit() {
        this.limits = new Limits(null, Span.parse("5 working days"), null);
        return this;
    }

    public ItemExamples instant() {
        this.instant = true;
        return limits("20 working days", "0 working days");
    }

    public ItemExamples joint() {
        this.joint = true;
        return limits("45 working days", "45 working days");
    }

    public ItemExamples withInspection() {
        this.inspection = true;
        return this;
    }

    public ItemExamples withCommitment() {
        this.commitment = true;
        return this;
    }

    public ItemExamples tolerating(String tolerance) {
        this.tolerance = Span.parse(tolerance);
        return this;
    }

    public ItemExamples channels(String... channels) {
        this.channels = List.of(channels);
        return this;
    }

    public ItemExamples reform(Reform reform) {
        this.reform = reform;
        return this;
    }

    public Item build() {
        return new Item(
                code,
                name,
                type,
                department,
                "administrative-licensing",
                limits,
                new Handling(instant, channels, 0, 4, joint, inspection),
                new Relief(reform, commitment, tolerance),
                new Item.Licence("11150624011692312X001", "食品经营许可证", Span.parse("5 years")),
                materials,
                new Guide("从事食品经营的单位和个人", "政务服务大厅二楼 12 号窗口", "不收费", "食品安全法第三十五条", "有与经营品种、数量相适应的场所和设备"));
    }
}
