package org.zhunsheng.licence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.zhunsheng.kernel.document.ChineseDate;
import org.zhunsheng.kernel.document.Pdf;

/** The licence for the eye: a PDF of the same face. It proves nothing by itself, and says so; the OFD file does. */
@Component
class LicencePrint {

    private final ITemplateEngine templates;
    private final LicenceFile face;
    private final Seals seals;

    LicencePrint(ITemplateEngine templates, LicenceFile face, Seals seals) {
        this.templates = templates;
        this.face = face;
        this.seals = seals;
    }

    byte[] pdf(Licence licence) {
        String issuer =
                LicenceIdentifier.parse(licence.identifier()).orElseThrow().issuer();
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("licence", licence);
        context.setVariable("rows", LicenceFile.rows(licence));
        context.setVariable("issuedOn", ChineseDate.of(licence.issuedOn()));
        context.setVariable("sample", seals.isSample());
        context.setVariable("code", data(png(QrCode.of(face.url(licence.identifier())))));
        // A seal is shown only where one was set: a picture without a signature behind it would be a forgery.
        context.setVariable(
                "seal",
                licence.sealed() ? data(seals.of(issuer, licence.issuerName()).picture()) : null);
        return Pdf.print(templates.process("licence/print", context));
    }

    private static String data(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static byte[] png(QrCode code) {
        int scale = 6;
        var image = new BufferedImage(code.size() * scale, code.size() * scale, BufferedImage.TYPE_BYTE_BINARY);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setColor(Color.BLACK);
        code.bars()
                .forEach(bar ->
                        g.fillRect(bar.from() * scale, bar.row() * scale, (bar.to() - bar.from()) * scale, scale));
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
