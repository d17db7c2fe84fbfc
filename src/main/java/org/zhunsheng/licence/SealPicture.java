package org.zhunsheng.licence;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * The impression of an organisation's seal: round, red, the name along the rim, a five-pointed star in the middle. The
 * seal of a sample authority says 样章 below the star, so that nobody takes it for a real one.
 */
final class SealPicture {

    /** Diameter in millimetres of the seal of an organ of a county (国发〔1999〕25号). */
    static final int DIAMETER = 42;

    private static final int PIXELS = 320;
    private static final double CENTRE = PIXELS / 2.0;
    private static final double RIM = 148;

    private final GlyphOutlines bold = GlyphOutlines.read("/fonts/NotoSerifSC-Bold.ttf");
    private final GlyphOutlines full = GlyphOutlines.read("/fonts/NotoSerifSC-Regular.ttf");

    /** PNG with a transparent ground and sixteen shades of one red: a quarter of the size of a full-colour picture. */
    byte[] draw(String organisation, boolean sample) {
        var image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_GRAY);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(9));
        g.draw(new Ellipse2D.Double(CENTRE - RIM, CENTRE - RIM, 2 * RIM, 2 * RIM));
        g.fill(star(CENTRE, CENTRE, 50));
        alongTheRim(g, organisation);
        if (sample) {
            straight(g, "样章", CENTRE + 100, 40);
        }
        g.dispose();
        return png(image);
    }

    private void alongTheRim(Graphics2D g, String name) {
        int[] characters = name.codePoints().toArray();
        double height = characters.length > 16 ? 30 : 38;
        double radius = RIM - 12 - height;
        double step = Math.min(Math.toRadians(26), Math.toRadians(290) / Math.max(1, characters.length - 1));
        double angle = -step * (characters.length - 1) / 2;
        for (int character : characters) {
            var place = AffineTransform.getTranslateInstance(CENTRE, CENTRE);
            place.rotate(angle);
            place.translate(0, -radius);
            double narrow = Math.min(1, step * (radius + height / 2) / height);
            glyph(g, character, place, height, narrow);
            angle += step;
        }
    }

    private void straight(Graphics2D g, String text, double baseline, double height) {
        double x = CENTRE - text.length() * height / 2;
        for (int i = 0; i < text.length(); i++) {
            glyph(g, text.charAt(i), AffineTransform.getTranslateInstance(x + height / 2, baseline), height, 1);
            x += height;
        }
    }

    /** Draws the character centred on the origin of its place, standing on it. */
    private void glyph(Graphics2D g, int character, AffineTransform place, double height, double narrow) {
        var type = bold.has(character) ? bold : full;
        place.scale(height * narrow, height);
        place.translate(-type.advance(character) / 2, -0.12);
        g.fill(place.createTransformedShape(type.outline(character)));
    }

    private static Path2D star(double x, double y, double radius) {
        var star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? radius : radius * 0.382;
            double angle = Math.PI / 5 * i - Math.PI / 2;
            double px = x + r * Math.cos(angle);
            double py = y + r * Math.sin(angle);
            if (i == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        return star;
    }

    private static byte[] png(BufferedImage mask) {
        byte[] red = new byte[16];
        byte[] none = new byte[16];
        byte[] opacity = new byte[16];
        for (int i = 0; i < 16; i++) {
            red[i] = (byte) 214;
            opacity[i] = (byte) (i * 15);
        }
        var colours = new IndexColorModel(4, 16, red, none, none, opacity);
        var image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_BINARY, colours);
        var from = mask.getRaster();
        var to = image.getRaster();
        for (int y = 0; y < PIXELS; y++) {
            for (int x = 0; x < PIXELS; x++) {
                to.setSample(x, y, 0, from.getSample(x, y, 0) >> 4);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
