package org.zhunsheng.kernel.document;

import java.io.ByteArrayOutputStream;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.document.CaseContents.PackedAttachment;
import org.zhunsheng.kernel.document.CaseContents.PackedPaper;
import org.zhunsheng.kernel.document.PackageWriter.Part;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Done;
import org.zhunsheng.kernel.time.BeijingTime;

/** The two XML files of a package: what it holds (元数据), and what the four-property check found (检测报告). */
final class ArchiveXml {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    private final XMLStreamWriter xml;

    private ArchiveXml() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
    }

    static byte[] metadata(CaseContents contents, String organisation) {
        return write(xml -> {
            xml.start("归档信息包");
            xml.head(contents.file(), organisation);
            xml.process(contents.file());
            xml.files(contents);
            xml.end();
        });
    }

    static byte[] report(String number, FourProperties properties) {
        return write(xml -> {
            xml.start("检测报告");
            xml.line("案号", number);
            xml.line("结论", properties.passed() ? "合格" : "不合格");
            for (var check : properties.checks()) {
                xml.start("检测项");
                xml.line("性质", check.property());
                xml.line("内容", check.question());
                xml.line("结果", check.passed() ? "合格" : "不合格");
                if (!check.passed()) xml.line("问题", check.fault());
                xml.end();
            }
            xml.end();
        });
    }

    private interface Content {
        void to(ArchiveXml xml) throws XMLStreamException;
    }

    private static byte[] write(Content content) {
        try {
            var xml = new ArchiveXml();
            content.to(xml);
            xml.xml.writeEndDocument();
            xml.xml.flush();
            return xml.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written to memory", e);
        }
    }

    private void head(CaseFile file, String organisation) throws XMLStreamException {
        var head = file.head();
        line("案号", file.number());
        line("题名", head.title());
        line("立档单位", organisation);
        line("行政区划代码", file.district());
        line("办理程序", file.definition().name());
        line("程序依据", file.definition().law().toString());
        line("程序版本", file.definition().version());
        line("事项编码", head.item());
        line("事项名称", head.itemName());
        for (var party : head.parties()) {
            start("当事人");
            line("身份", role(file, party.role()));
            line("名称", party.name());
            end();
        }
        line("申请渠道", head.channel());
        line("立案日期", file.acts().getFirst().on().toString());
        line("办结日期", file.acts().getLast().on().toString());
        line("办理结果", file.stateName());
        line("保管期限", "由归档单位按保管期限表划定");
    }

    private static String role(CaseFile file, String role) {
        var rule = file.definition().parties().get(role);
        return rule == null ? role : rule.name();
    }

    private void process(CaseFile file) throws XMLStreamException {
        start("办理过程");
        for (var act : file.acts()) {
            start("步骤");
            line("序号", String.valueOf(act.sequence()));
            line("名称", name(file, act));
            line(
                    "时间",
                    act.at()
                            .atZone(BeijingTime.ZONE)
                            .toOffsetDateTime()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString());
            line("办理账户", act.actor());
            end();
        }
        end();
    }

    private static String name(CaseFile file, Done act) {
        var rule = file.definition().acts().get(act.act());
        return rule == null ? act.act() : rule.name();
    }

    private void files(CaseContents contents) throws XMLStreamException {
        var parts = new ArrayList<Part>();
        Stream.concat(
                        contents.papers().stream().map(PackedPaper::part),
                        contents.attachments().stream().map(PackedAttachment::part))
                .filter(Objects::nonNull)
                .forEach(parts::add);
        start("电子文件");
        for (var part : parts) {
            start("文件");
            line("题名", part.title());
            line("路径", part.path());
            line("字节数", String.valueOf(part.size()));
            line("摘要算法", "SM3");
            line("摘要", part.digest());
            end();
        }
        end();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** Leaves out what is not known, and the characters that XML cannot hold. */
    private void line(String name, @Nullable String value) throws XMLStreamException {
        if (value == null || value.isBlank()) return;
        start(name);
        xml.writeCharacters(
                value.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        end();
    }
}
