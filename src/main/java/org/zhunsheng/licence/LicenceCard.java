package org.zhunsheng.licence;

/**
 * A licence as a card on a page.
 *
 * @param full whether the reader may see all of it and take its files
 * @param code what its QR code says, as an SVG path
 * @param codeSize modules a side
 */
public record LicenceCard(PublicLicence licence, boolean full, String code, int codeSize) {

    /** The class that draws shape and colour of the status; the word stands beside it. */
    public String light() {
        return switch (licence.status()) {
            case VALID -> "light-green";
            case CHANGED, EXPIRED -> "light-yellow";
            case REVOKED, WITHDRAWN, CANCELLED -> "light-red";
        };
    }

    /** A licence in force is shown first, with its QR code. */
    public boolean valid() {
        return licence.status() == Licence.Status.VALID;
    }
}
