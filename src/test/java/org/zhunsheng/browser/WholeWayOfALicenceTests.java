package org.zhunsheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** From the wish to the file in the archive, each step by the one whose step it is, as each sees it on the screen. */
class WholeWayOfALicenceTests extends BrowserTests {

    private static final Pattern NUMBER = Pattern.compile("鄂旗奶许〔2024〕\\d+号");

    private String number = "";

    @Test
    void fromTheSearchToTheFigure() throws Exception {
        int before = ratings();
        residentFindsTheMatterAndApplies();
        clerkTellsOnceWhatIsMissing();
        residentCorrectsAndClerkAccepts();
        theClockStandsStillDuringTheSpecialProcedure();
        approverReviewsAndGrants();
        var identifier = residentIsShownTheSealedLicence();
        strangerVerifies(identifier);
        clerkDeliversPublishesAndArchives();
        residentRates();
        assertThat(ratings()).isEqualTo(before + 1);
        theFiguresRecordsListTheCase();
    }

    private void residentFindsTheMatterAndApplies() {
        clock.setTo("2024-03-04");
        var resident = as("resident").goes("/");
        resident.fills("事项名称或拼音首字母", INITIALS).presses("搜索").follows(ITEM_NAME);
        resident.sees("多久办好").sees("5个工作日").sees(OFFICE_NAME).follows("在线申请");
        resident.sees("申请" + ITEM_NAME).sees("来源：您的账户");
        resident.fills("申请许可的内容", "在乌兰镇加工奶豆腐、奶皮子，日加工鲜奶两百公斤")
                .fills("联系地址", "鄂托克旗乌兰镇")
                .chooses("领取决定和证件的方式", "电子送达")
                .chooses("同意以电子方式送达法律文书", "是")
                .ticks("申请人对其申请材料实质内容的真实性负责（第三十一条）")
                .presses("提交申请");
        resident.isTold("申请已收到，案号").sees("现处：收件").sees("受理期限");
        var said = NUMBER.matcher(resident.page().locator("main").innerText());
        assertThat(said.find()).isTrue();
        number = said.group();
    }

    private Visitor opensTheCase(String role) {
        if (role.equals("resident")) return as(role).goes("/").follows("我的办件").opens(number, ITEM_NAME);
        return as(role).goes("/workbench?q=" + number).follows(number);
    }

    private void clerkTellsOnceWhatIsMissing() {
        clock.setTo("2024-03-05");
        var clerk = as("clerk").goes("/").follows("待办").sees(number).sees("正常").sees("剩 4 个工作日");
        clerk.follows(number).follows("一次性告知补正");
        clerk.fills("材料", "食品安全管理制度")
                .fills("问题和要求", "缺少第三页，请补齐")
                .fills("请于何日前补正", "2024-03-15")
                .presses("确认一次性告知补正");
        clerk.isTold("“一次性告知补正”已办理").sees("现处：补正").sees("申请人补正期限");
    }

    private void residentCorrectsAndClerkAccepts() {
        clock.setTo("2024-03-06");
        var resident = opensTheCase("resident").sees("缺少第三页，请补齐");
        resident.follows("补正").fills("补正的材料", "食品安全管理制度").presses("确认补正");
        resident.isTold("“补正”已办理").sees("现处：收件");
        clock.setTo("2024-03-07");
        opensTheCase("clerk").follows("受理").presses("确认受理").isTold("“受理”已办理").sees("承诺办结时限");
    }

    private void theClockStandsStillDuringTheSpecialProcedure() {
        clock.setTo("2024-03-08");
        var approver = opensTheCase("approver");
        assertThat(term(approver, "法定办结时限")).containsText("正常");
        approver.follows("启动特别程序")
                .chooses("特别程序", "专家评审")
                .fills("理由", "工艺较新，须专家评审")
                .fills("预计结束日期", "2024-03-20")
                .presses("确认启动特别程序");
        approver.isTold("“启动特别程序”已办理").sees("现处：特别程序");
        assertThat(term(approver, "法定办结时限")).containsText("停钟");
        clock.setTo("2024-03-18");
        approver = opensTheCase("approver").follows("结束特别程序");
        approver.fills("结论", "工艺可行").presses("确认结束特别程序").isTold("“结束特别程序”已办理");
        var decision = term(approver, "法定办结时限");
        assertThat(decision).not().containsText("停钟");
        decision.getByText("这一天是怎样算出来的").click();
        assertThat(decision.locator(".day-paused").first()).containsText("停");
        assertThat(decision.locator(".day-due")).containsText("届");
    }

    private static Locator term(Visitor visitor, String name) {
        return visitor.page()
                .locator("article.term")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))));
    }

    private void approverReviewsAndGrants() {
        clock.setTo("2024-03-19");
        var approver = opensTheCase("approver");
        approver.page().getByText("其他步骤为什么现在不能办理").click();
        approver.sees("须先办理“审查”").follows("审查");
        approver.chooses("审查结论", "符合法定条件、标准")
                .fills("审查意见", "材料齐全，符合条件")
                .chooses("直接涉及申请人与他人之间重大利益关系", "否")
                .presses("确认审查")
                .isTold("“审查”已办理");
        clock.setTo("2024-03-20");
        opensTheCase("approver")
                .follows("准予许可")
                .fills("准予许可的内容", "奶豆腐、奶皮子加工")
                .fills("法律依据", "食品安全法第三十五条")
                .presses("确认准予许可")
                .isTold("“准予许可”已办理")
                .sees("现处：准予待送达");
    }

    private String residentIsShownTheSealedLicence() {
        var resident = opensTheCase("resident").sees("食品经营许可证").sees("有效");
        resident.follows("我的证照").follows("食品经营许可证").sees("✔ 有效").sees("巴图").sees("奶豆腐、奶皮子加工");
        return resident.page().locator("main dd.code").innerText().strip();
    }

    private void strangerVerifies(String identifier) throws Exception {
        var resident = as("resident");
        var code = scanned(resident.page().locator("svg.qr"));
        var file = resident.page().waitForDownload(() -> resident.follows("下载 OFD 文件（加盖电子印章）"));
        var ofd = Files.readAllBytes(file.path());
        var stranger = as("stranger").goes("/verify");
        stranger.fills("证照标识", identifier).presses("核验");
        stranger.sees("✔ 有效").sees("食品经营许可证").sees(OFFICE_NAME).doesNotSee("巴图");
        assertThat(code).endsWith("/verify/" + identifier);
        stranger.goes(URI.create(code).getPath()).sees("✔ 有效").sees(identifier);
        uploads(stranger, ofd).sees("✔ 有效：文件真实，证照有效");
        uploads(stranger, changed(ofd)).sees("✖ 核验不通过").doesNotSee("文件真实");
    }

    private static Visitor uploads(Visitor stranger, byte[] ofd) {
        stranger.goes("/verify");
        stranger.page().getByLabel("OFD 文件").setInputFiles(new FilePayload("licence.ofd", "application/ofd", ofd));
        return stranger.presses("上传核验");
    }

    /** Reads the code as a telephone would: from what is drawn on the screen. */
    private static String scanned(Locator svg) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(svg.screenshot()));
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    /** The same file with one character more on its page. */
    private static byte[] changed(byte[] ofd) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(ofd));
                var copy = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(in.readAllBytes());
                if (entry.getName().endsWith("Content.xml")) copy.write(' ');
                copy.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private void clerkDeliversPublishesAndArchives() {
        clock.setTo("2024-03-21");
        var clerk = opensTheCase("clerk").follows("送达");
        clerk.chooses("送达方式", "直接送达（窗口领取）")
                .fills("签收人", "巴图")
                .fills("送达日期", "2024-03-21")
                .presses("确认送达")
                .isTold("“送达”已办理");
        clerk.follows("公开许可决定").chooses("公开渠道", "政府网站").presses("确认公开许可决定").isTold("“公开许可决定”已办理");
        as("stranger")
                .goes("/published")
                .follows(ITEM_NAME + "（" + number + "）")
                .sees("奶豆腐、奶皮子加工")
                .doesNotSee("巴图");
        clerk.follows("归档").sees("这一步不需要填写内容").presses("确认归档").isTold("“归档”已办理").sees("现处：归档");
    }

    private void residentRates() {
        clock.setTo("2024-03-22");
        opensTheCase("resident")
                .follows("评价这次服务")
                .chooses("您对本次办理满意吗？", "满意")
                .presses("提交评价")
                .isTold("谢谢您的评价，已经记录");
    }

    private int ratings() {
        var legal = as("legal").goes("/figures/rating.total?year=2024");
        var shown = legal.page().locator(".figure-value strong").innerText();
        return Integer.parseInt(shown.replaceAll("\\D", ""));
    }

    private void theFiguresRecordsListTheCase() {
        as("legal")
                .goes("/figures?year=2024&q=hcp")
                .follows("好差评总评价数")
                .sees("所依据的记录")
                .sees(number);
    }
}
