package org.zhunsheng.licence;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Characters as outlines, read from the typeface in the jar. Drawing outlines needs no font system underneath: a bare
 * server often has neither fontconfig nor any Chinese type.
 */
final class GlyphOutlines {

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double em;

    private GlyphOutlines(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.em = font.getUnitsPerEm();
    }

    static GlyphOutlines read(String resource) {
        try (var in = GlyphOutlines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No typeface " + resource);
            }
            return new GlyphOutlines(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** The outline one unit high, its left end of the baseline at the origin, y downwards. */
    Shape outline(int character) {
        try {
            var glyph = font.getGlyph().getGlyph(characters.getGlyphId(character));
            var shrink = AffineTransform.getScaleInstance(1 / em, -1 / em);
            return glyph == null ? new java.awt.geom.Path2D.Double() : shrink.createTransformedShape(glyph.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Width in units of the height. */
    double advance(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character)) / em;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
