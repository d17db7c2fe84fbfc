package org.zhunsheng.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.document.ChineseDate;

/** Writes the OFD file (GB/T 36905) of a licence and seals it. */
@Component
class LicenceFile {

    private final Seals seals;
    private final String address;
    private final Map<Kind, OfdSealing> sealings = new ConcurrentHashMap<>();

    private record Kind(String title, String issuer, String issuerName) {}

    /** @param address of this site as the public reaches it, for the QR code */
    LicenceFile(Seals seals, @Value("${zhunsheng.address:http://localhost:8080}") String address) {
        this.seals = seals;
        this.address = address;
    }

    byte[] sealed(Licence licence, Instant at) {
        var identifier = LicenceIdentifier.parse(licence.identifier()).orElseThrow();
        var kind = new Kind(licence.typeName(), identifier.issuer(), licence.issuerName());
        var sealing = sealings.computeIfAbsent(kind, this::prepare);
        byte[] page = OfdPage.of(
                sealing.template(), rows(licence), ChineseDate.of(licence.issuedOn()), url(licence.identifier()));
        String documentId = licence.id().toString().replace("-", "");
        return sealing.seal(page, documentId, licence.issuedOn().toString(), facts(licence), at);
    }

    /** Where anyone can look the licence up: what the QR code says. */
    String url(String identifier) {
        return address + "/verify/" + identifier;
    }

    /** The rows of the licence's face, as on paper. */
    static List<OfdPage.Row> rows(Licence licence) {
        var rows = new ArrayList<OfdPage.Row>();
        rows.add(new OfdPage.Row("证照编号", licence.number()));
        rows.add(new OfdPage.Row("持证主体", licence.holderName()));
        licence.fields().forEach(field -> rows.add(new OfdPage.Row(field.name(), field.value())));
        rows.add(new OfdPage.Row("有效期限", term(licence)));
        rows.add(new OfdPage.Row("证照标识", licence.identifier()));
        return rows;
    }

    static String term(Licence licence) {
        LocalDate to = licence.validTo();
        return "自" + ChineseDate.of(licence.validFrom()) + "起"
                + (to == null ? "，长期有效" : "至" + ChineseDate.of(to) + "止");
    }

    private OfdSealing prepare(Kind kind) {
        var template = OfdTemplate.layOut(kind.title(), kind.issuerName(), seals.isSample());
        return new OfdSealing(template, seals.of(kind.issuer(), kind.issuerName()));
    }

    private static Map<String, String> facts(Licence licence) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("证照名称", licence.typeName());
        facts.put("证照类型代码", licence.typeCode());
        facts.put("证照编号", licence.number());
        facts.put(OfdCheck.IDENTIFIER, licence.identifier());
        facts.put("证照颁发机构", licence.issuerName());
        facts.put("证照颁发日期", licence.issuedOn().toString());
        facts.put("持证主体", licence.holderName());
        return facts;
    }
}
