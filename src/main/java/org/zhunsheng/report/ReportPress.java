package org.zhunsheng.report;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.zhunsheng.kernel.document.Pdf;
import org.zhunsheng.web.Assets;

/** Sets a report as a page, as PDF and as a Word document: each from its template, all from the same {@link Report}. */
@Component
class ReportPress {

    private static final String STYLESHEET = "/zhunsheng.css";

    private final ITemplateEngine pages;
    private final Assets assets;
    private final Docx docx = new Docx();

    ReportPress(ITemplateEngine pages, Assets assets) {
        this.pages = pages;
        this.assets = assets;
    }

    /** @param officer whether who reads may see the records behind internal figures, and what was typed */
    String html(Report report, boolean officer) {
        var context = context(report);
        context.setVariable("officer", officer);
        context.setVariable("stylesheet", assets.url(STYLESHEET));
        return pages.process("report/standalone", context);
    }

    byte[] pdf(Report report) {
        return Pdf.print(pages.process("report/paper", context(report)));
    }

    byte[] docx(Report report) {
        return docx.write(context(report));
    }

    private static Context context(Report report) {
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("report", report);
        context.setVariable("date", date(report));
        context.setVariable("mark", mark(report));
        return context;
    }

    static @Nullable String date(Report report) {
        LocalDate date = report.date();
        return date == null ? null : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** What a report that is not yet public says of itself. */
    static @Nullable String mark(Report report) {
        return switch (report.stage()) {
            case "published" -> null;
            case "submitted" -> "（送审稿）";
            default -> "（草稿，数据按记录实时计算）";
        };
    }
}
