package org.zhunsheng.licence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifier (电子证照标识) of one version of an electronic licence, after GB/T 36904-2018:
 * {@code 1.2.156.3005.2.<type code>.<issuing body>.<serial>.<version>.<check>}.
 *
 * @param typeCode 18 characters of the credit code (USCC) of the body that defined the type, and 3 digits
 * @param issuer credit code (USCC) of the issuing body, 18 characters
 * @param serial number given by the issuing body, digits and capital letters, at most 30
 * @param version 1 to 999; a change issues the next version, never edits
 */
public record LicenceIdentifier(String typeCode, String issuer, String serial, int version) {

    static final String ROOT = "1.2.156.3005.2";

    private static final Pattern SHAPE = Pattern.compile(
            "1\\.2\\.156\\.3005\\.2\\.([0-9A-Z]{18}\\d{3})\\.([0-9A-Z]{18})\\.([0-9A-Z]{1,30})\\.(\\d{3})\\.([0-9A-Z])");

    public LicenceIdentifier {
        if (!SHAPE.matcher(text(typeCode, issuer, serial, version, '0')).matches() || version < 1) {
            throw new IllegalArgumentException("电子证照标识的组成部分不合 GB/T 36904：类型代码 %s，颁发机构代码 %s，流水号 %s，版本 %d"
                    .formatted(typeCode, issuer, serial, version));
        }
    }

    /** The identifier that the text is, or nothing when its shape or its check character is wrong. */
    public static Optional<LicenceIdentifier> parse(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches() || m.group(4).equals("000")) {
            return Optional.empty();
        }
        var identifier = new LicenceIdentifier(m.group(1), m.group(2), m.group(3), Integer.parseInt(m.group(4)));
        return identifier.check() == m.group(5).charAt(0) ? Optional.of(identifier) : Optional.empty();
    }

    /** The same licence, one version on. */
    public LicenceIdentifier next() {
        return new LicenceIdentifier(typeCode, issuer, serial, version + 1);
    }

    public char check() {
        return Mod37.check(typeCode + issuer + serial + "%03d".formatted(version));
    }

    @Override
    public String toString() {
        return text(typeCode, issuer, serial, version, check());
    }

    private static String text(String typeCode, String issuer, String serial, int version, char check) {
        return ROOT + '.' + typeCode + '.' + issuer + '.' + serial + '.' + "%03d".formatted(version) + '.' + check;
    }
}
