package org.zhunsheng.licence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;

/**
 * The ASN.1 structures of an electronic seal (SESeal) and of a signature made with it (SES_Signature), as GB/T 38540-2020
 * defines them in version 4. Everything is DER bytes: what is signed can be handed to any SM2 implementation as it is,
 * and a seal with its picture is encoded once, however many licences it goes on.
 */
final class Ses {

    private static final byte[] VERSION = der(new ASN1Integer(4));
    private static final byte[] SM2_WITH_SM3 = der(GMObjectIdentifiers.sm2sign_with_sm3);
    /** Kind of seal: 1 an organisation's, 2 a person's. */
    private static final byte[] ORGANISATION = der(new ASN1Integer(1));
    /** The signers are listed by whole certificate (1), not by digest (2). */
    private static final byte[] CERTIFICATES = der(new ASN1Integer(1));

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Ses() {}

    /**
     * SES_SealInfo: what the seal is.
     *
     * @param name the organisation on the seal
     * @param signer the certificate that may sign with it
     * @param png the picture
     * @param size diameter in millimetres
     */
    static byte[] sealInfo(String id, String name, byte[] signer, Instant from, Instant to, byte[] png, int size) {
        byte[] header = sequence(text("ES"), VERSION, text("Zhunsheng"));
        byte[] property = sequence(
                ORGANISATION,
                der(new DERUTF8String(name)),
                CERTIFICATES,
                sequence(octets(signer)),
                time(from),
                time(from),
                time(to));
        byte[] side = der(new ASN1Integer(size));
        return sequence(header, text(id), property, sequence(text("PNG"), octets(png), side, side));
    }

    /** What the maker of a seal signs. */
    static byte[] sealToBeSigned(byte[] info, byte[] maker) {
        return sequence(info, octets(maker), SM2_WITH_SM3);
    }

    /** SESeal. */
    static byte[] seal(byte[] info, byte[] maker, byte[] signature) {
        return sequence(info, octets(maker), SM2_WITH_SM3, bits(signature));
    }

    /**
     * TBS_Sign, what is signed when a document is sealed, as far as it is the same for all that a seal signs, given how
     * long the rest is: it always is as long.
     */
    static byte[] beginning(byte[] seal, int rest) {
        byte[] whole = sequence(VERSION, seal, new byte[rest]);
        return Arrays.copyOf(whole, whole.length - rest);
    }

    /**
     * TBS_Sign from the time on.
     *
     * @param digest SM3 of Signature.xml
     * @param path of Signature.xml in the package
     */
    static byte[] rest(Instant at, byte[] digest, String path) {
        return joined(time(at), bits(digest), text(path));
    }

    static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) length += part.length;
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** SES_Signature: the content of SignedValue.dat. */
    static byte[] signature(byte[] toBeSigned, byte[] signer, byte[] signature) {
        return sequence(toBeSigned, octets(signer), SM2_WITH_SM3, bits(signature));
    }

    /** A seal's signature taken apart. The names are those of the standard. */
    record Signature(
            byte[] toBeSigned, byte[] signer, byte[] value, Instant at, byte[] digest, String path, Seal seal) {}

    record Seal(String id, String name, byte[] listedSigner, byte[] toBeSigned, byte[] maker, byte[] value) {}

    /**
     * Reads SignedValue.dat.
     *
     * @throws IllegalArgumentException when it is anything but a DER SES_Signature of version 4
     */
    static Signature read(byte[] signedValue) {
        try {
            var outer = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(signedValue));
            if (!Arrays.equals(der(outer), signedValue)) {
                throw new IllegalArgumentException("not DER");
            }
            var body = sequenceAt(outer, 0, 5);
            return new Signature(
                    der(body),
                    octetsAt(outer, 1),
                    bitsAt(outer, 3),
                    ASN1GeneralizedTime.getInstance(body.getObjectAt(2))
                            .getDate()
                            .toInstant(),
                    bitsAt(body, 3),
                    ASN1IA5String.getInstance(body.getObjectAt(4)).getString(),
                    readSeal(sequenceAt(body, 1, 4)));
        } catch (IOException | java.text.ParseException | RuntimeException e) {
            throw new IllegalArgumentException("SignedValue.dat is not an SES_Signature", e);
        }
    }

    private static Seal readSeal(ASN1Sequence seal) {
        var info = sequenceAt(seal, 0, 4);
        var property = sequenceAt(info, 2, 7);
        byte[] maker = octetsAt(seal, 1);
        return new Seal(
                ASN1IA5String.getInstance(info.getObjectAt(1)).getString(),
                ASN1UTF8String.getInstance(property.getObjectAt(1)).getString(),
                octetsAt(sequenceAt(property, 3, 1), 0),
                sealToBeSigned(der(info), maker),
                maker,
                bitsAt(seal, 3));
    }

    private static ASN1Sequence sequenceAt(ASN1Sequence parent, int index, int size) {
        var child = ASN1Sequence.getInstance(parent.getObjectAt(index));
        if (child.size() != size) {
            throw new IllegalArgumentException("expected " + size + " elements, found " + child.size());
        }
        return child;
    }

    private static byte[] octetsAt(ASN1Sequence parent, int index) {
        return ASN1OctetString.getInstance(parent.getObjectAt(index)).getOctets();
    }

    private static byte[] bitsAt(ASN1Sequence parent, int index) {
        return ASN1BitString.getInstance(parent.getObjectAt(index)).getOctets();
    }

    private static byte[] text(String ascii) {
        return der(new DERIA5String(ascii, true));
    }

    private static byte[] octets(byte[] bytes) {
        return der(new DEROctetString(bytes));
    }

    private static byte[] bits(byte[] bytes) {
        return der(new DERBitString(bytes));
    }

    private static byte[] time(Instant at) {
        return der(new DERGeneralizedTime(TIME.format(at)));
    }

    private static byte[] der(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sequence(byte[]... elements) {
        int length = 0;
        for (byte[] element : elements) {
            length += element.length;
        }
        int lengthBytes = length < 128 ? 0 : (39 - Integer.numberOfLeadingZeros(length)) / 8;
        byte[] out = new byte[2 + lengthBytes + length];
        out[0] = 0x30;
        out[1] = (byte) (lengthBytes == 0 ? length : 0x80 | lengthBytes);
        for (int i = 0; i < lengthBytes; i++) {
            out[2 + i] = (byte) (length >>> (8 * (lengthBytes - 1 - i)));
        }
        int at = 2 + lengthBytes;
        for (byte[] element : elements) {
            System.arraycopy(element, 0, out, at, element.length);
            at += element.length;
        }
        return out;
    }
}
