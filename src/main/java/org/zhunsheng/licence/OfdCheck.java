package org.zhunsheng.licence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.zhunsheng.kernel.crypto.Sm2;
import org.zhunsheng.kernel.crypto.Sm3;

/**
 * What a presented file says of itself, judged without any record of ours: is it whole, is it sealed, does the seal hold.
 *
 * @param identifier of the licence it claims to be, null when it names none
 * @param sealId number of the seal on it, null when it has none
 * @param faults in Chinese, empty when the file is good
 */
record OfdCheck(@Nullable String identifier, @Nullable String sealId, List<String> faults) {

    /** Name of the property of the file that holds the identifier. */
    static final String IDENTIFIER = "证照标识";

    private static final String UNSEALED = "文件未加盖电子印章，或者印章的部件不全";

    /** @param trusted whether a certificate comes from an authority that this installation recognises */
    static OfdCheck of(byte[] file, Predicate<X509CertificateHolder> trusted) {
        if (file.length > OfdPackage.MAX_FILE) {
            return new OfdCheck(null, null, List.of("文件超过 5 MB，不是电子证照"));
        }
        try {
            var parts = OfdPackage.read(file);
            var faults = new ArrayList<String>();
            String identifier = identifier(parts);
            String sealId = checkSeal(parts, trusted, faults);
            if (faults.isEmpty() && !Arrays.equals(file, rebuilt(parts))) {
                faults.add("文件的封装被改动过，与签发时的文件不同");
            }
            return new OfdCheck(identifier, sealId, List.copyOf(faults));
        } catch (IOException e) {
            return new OfdCheck(null, null, List.of("文件无法读取：" + e.getMessage()));
        }
    }

    private static @Nullable String checkSeal(
            Map<String, byte[]> parts, Predicate<X509CertificateHolder> trusted, List<String> faults)
            throws IOException {
        byte[] list = parts.get(OfdSealing.SIGNATURE);
        byte[] value = parts.get(OfdSealing.SIGNED_VALUE);
        if (list == null || value == null) {
            faults.add(UNSEALED);
            return null;
        }
        try {
            var signature = Ses.read(value);
            checkParts(parts, list, faults);
            checkSignature(signature, list, trusted, faults);
            return signature.seal().id();
        } catch (IllegalArgumentException e) {
            faults.add("印章数据（SignedValue.dat）被改动，无法读取");
            return null;
        }
    }

    private static void checkSignature(
            Ses.Signature signature, byte[] list, Predicate<X509CertificateHolder> trusted, List<String> faults)
            throws IOException {
        var seal = signature.seal();
        var signer = new X509CertificateHolder(signature.signer());
        var maker = new X509CertificateHolder(seal.maker());
        if (!Arrays.equals(Sm3.digest(list), signature.digest())
                || !signature.path().equals("/" + OfdSealing.SIGNATURE)) {
            faults.add("部件被改动：Signature.xml（签名清单）");
        }
        if (!Sm2.verify(Sm2.publicKey(signer), signature.value(), signature.toBeSigned())) {
            faults.add("电子签名验证不通过：文件或者签名被改动");
        }
        if (!Sm2.verify(Sm2.publicKey(maker), seal.value(), seal.toBeSigned())
                || !Arrays.equals(seal.listedSigner(), signature.signer())) {
            faults.add("电子印章验证不通过：印章被改动或者被他人使用");
        }
        if (!trusted.test(signer) || !trusted.test(maker)) {
            faults.add("不认识的印章：不是本平台认可的机构制发的电子印章");
        } else if (!signer.isValidOn(Date.from(signature.at()))) {
            faults.add("盖章时印章的证书不在有效期内");
        }
    }

    private static void checkParts(Map<String, byte[]> parts, byte[] list, List<String> faults) throws IOException {
        Map<String, String> digests = digests(list);
        parts.forEach((name, bytes) -> {
            if (!name.equals(OfdSealing.SIGNATURE) && !name.equals(OfdSealing.SIGNED_VALUE)) {
                String expected = digests.remove("/" + name);
                if (expected == null) {
                    faults.add("多出未经签名的部件：" + name);
                } else if (!expected.equals(Base64.getEncoder().encodeToString(Sm3.digest(bytes)))) {
                    faults.add("部件被改动：" + name);
                }
            }
        });
        digests.keySet().forEach(name -> faults.add("缺少部件：" + name.substring(1)));
    }

    private static Map<String, String> digests(byte[] list) throws IOException {
        var digests = new LinkedHashMap<String, String>();
        var references = Xml.parse(list).getElementsByTagNameNS(Xml.OFD, "Reference");
        for (int i = 0; i < references.getLength(); i++) {
            var reference = (Element) references.item(i);
            digests.put(
                    reference.getAttribute("FileRef"),
                    reference.getTextContent().strip());
        }
        return digests;
    }

    private static @Nullable String identifier(Map<String, byte[]> parts) throws IOException {
        byte[] root = parts.get("OFD.xml");
        var properties = Xml.parse(root == null ? new byte[0] : root).getElementsByTagNameNS(Xml.OFD, "CustomData");
        for (int i = 0; i < properties.getLength(); i++) {
            var property = (Element) properties.item(i);
            if (property.getAttribute("Name").equals(IDENTIFIER)) {
                return property.getTextContent();
            }
        }
        return null;
    }

    /** Our packages have one form only, so a file that differs from its own parts written anew was tampered with. */
    private static byte[] rebuilt(Map<String, byte[]> parts) {
        return OfdPackage.write(parts.entrySet().stream()
                .map(part -> OfdPart.unsigned(part.getKey(), part.getValue()))
                .toList());
    }
}
