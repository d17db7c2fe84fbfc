package org.zhunsheng.licence;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A QR code (GB/T 18284) as black bars, so that it can be drawn as vectors in OFD, PDF and SVG alike.
 *
 * @param size modules a side, without the quiet zone
 */
record QrCode(int size, List<Bar> bars) {

    /** Black modules of one row, from inclusive to exclusive. */
    record Bar(int row, int from, int to) {}

    static QrCode of(String text) {
        try {
            // Mask 4 is fixed: choosing the best of eight masks costs more than signing the licence.
            var matrix = Encoder.encode(
                            text,
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.QR_MASK_PATTERN, 4, EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            var bars = new ArrayList<Bar>();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    int from = x;
                    while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                        x++;
                    }
                    if (x > from) {
                        bars.add(new Bar(y, from, x));
                    }
                }
            }
            return new QrCode(matrix.getWidth(), bars);
        } catch (WriterException e) {
            throw new IllegalArgumentException("二维码内容过长", e);
        }
    }

    /** The bars as the data of an SVG path, one unit a module. */
    String path() {
        var path = new StringBuilder();
        for (Bar bar : bars) {
            path.append('M').append(bar.from()).append(' ').append(bar.row()).append('h');
            path.append(bar.to() - bar.from()).append("v1H").append(bar.from()).append('z');
        }
        return path.toString();
    }
}
