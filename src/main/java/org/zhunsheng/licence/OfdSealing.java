package org.zhunsheng.licence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhunsheng.kernel.crypto.LikeBeginning;
import org.zhunsheng.kernel.crypto.Sm3;

/**
 * Puts one licence's page into its template and seals the whole: Signature.xml lists the SM3 digest of every other part,
 * and the seal signs the digest of Signature.xml (GB/T 33190-2016 chapter 18, GB/T 38540-2020).
 */
final class OfdSealing {

    static final String SIGNATURE = "Doc_0/Signs/Sign_0/Signature.xml";
    static final String SIGNED_VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";

    private static final String SM2_WITH_SM3 = "1.2.156.10197.1.501";
    private static final String SM3 = "1.2.156.10197.1.401";
    private static final DateTimeFormatter SIGNED_AT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private static final OfdPart SIGNATURES = OfdPart.of(
            "Doc_0/Signs/Signatures.xml",
            (HEAD + "<ofd:Signatures" + NAMESPACE + "><ofd:MaxSignId>1</ofd:MaxSignId>"
                            + "<ofd:Signature ID=\"1\" Type=\"Seal\" BaseLoc=\"/" + SIGNATURE + "\"/></ofd:Signatures>")
                    .getBytes(UTF_8));

    private final OfdTemplate template;
    private final Seal seal;
    private final List<OfdPart> shared;
    private final byte[] beginning;
    private final LikeBeginning signing;

    OfdSealing(OfdTemplate template, Seal seal) {
        this.template = template;
        this.seal = seal;
        this.shared = new ArrayList<>();
        template.parts().forEach((name, bytes) -> shared.add(OfdPart.of(name, bytes)));
        shared.add(SIGNATURES);
        int rest = Ses.rest(Instant.EPOCH, new byte[Sm3.LENGTH], "/" + SIGNATURE).length;
        this.beginning = Ses.beginning(seal.der(), rest);
        this.signing = seal.key().beginning(beginning);
    }

    OfdTemplate template() {
        return template;
    }

    /** @param facts what stands in the file's properties, by name; among them the identifier */
    byte[] seal(byte[] page, String documentId, String date, Map<String, String> facts, Instant at) {
        var parts = new ArrayList<OfdPart>(shared.size() + 4);
        parts.add(OfdPart.of("OFD.xml", root(documentId, date, facts).getBytes(UTF_8)));
        parts.addAll(shared);
        parts.add(OfdPart.of(OfdTemplate.PAGE, page));
        byte[] list = signature(parts, at);
        byte[] rest = Ses.rest(at, Sm3.digest(list), "/" + SIGNATURE);
        byte[] value = Ses.signature(Ses.joined(beginning, rest), seal.certificate(), signing.sign(rest));
        parts.add(OfdPart.unsigned(SIGNATURE, list));
        parts.add(OfdPart.unsigned(SIGNED_VALUE, value));
        return OfdPackage.write(parts);
    }

    private static String root(String documentId, String date, Map<String, String> facts) {
        var xml = new StringBuilder(HEAD).append("<ofd:OFD").append(NAMESPACE);
        xml.append(" Version=\"1.2\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>")
                .append(documentId);
        xml.append("</ofd:DocID><ofd:CreationDate>").append(date).append("</ofd:CreationDate>");
        xml.append("<ofd:Creator>Zhunsheng</ofd:Creator><ofd:CustomDatas>");
        facts.forEach((name, value) -> xml.append("<ofd:CustomData Name=\"")
                .append(name)
                .append("\">")
                .append(Xml.escape(value))
                .append("</ofd:CustomData>"));
        return xml.append("</ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot>")
                .append("<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>")
                .toString();
    }

    private static byte[] signature(List<OfdPart> parts, Instant at) {
        var xml = new Utf8(4096).append(HEAD).append("<ofd:Signature").append(NAMESPACE);
        xml.append("><ofd:SignedInfo><ofd:Provider ProviderName=\"Zhunsheng\" Version=\"1.0\" Company=\"Zhunsheng\"/>");
        xml.append("<ofd:SignatureMethod>" + SM2_WITH_SM3 + "</ofd:SignatureMethod><ofd:SignatureDateTime>");
        xml.append(SIGNED_AT.format(at)).append("</ofd:SignatureDateTime><ofd:References CheckMethod=\"" + SM3 + "\">");
        for (OfdPart part : parts) {
            xml.append("<ofd:Reference FileRef=\"/").append(part.name()).append("\"><ofd:CheckValue>");
            xml.append(part.digest()).append("</ofd:CheckValue></ofd:Reference>");
        }
        return xml.append("</ofd:References><ofd:StampAnnot ID=\"1\" PageRef=\"1\" Boundary=\"118 218 ")
                .append(SealPicture.DIAMETER)
                .append(' ')
                .append(SealPicture.DIAMETER)
                .append("\"/></ofd:SignedInfo><ofd:SignedValue>/" + SIGNED_VALUE + "</ofd:SignedValue></ofd:Signature>")
                .bytes();
    }
}
