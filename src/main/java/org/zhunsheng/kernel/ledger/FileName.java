package org.zhunsheng.kernel.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a file that someone sent: shown and searched for, so it must be what it looks like. */
final class FileName {

    private static final int LONGEST = 120;
    // Control characters, and those invisible ones that turn "exe.pdf" into "fdp.exe" on the screen.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}]");

    private FileName() {}

    static String checked(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (name.contains("/") || name.contains("\\") || name.contains(":")) {
            throw FileRefused.because("文件名中不能带有路径（/、\\ 或 :），请只保留文件名后重新上传");
        }
        if (name.isEmpty() || name.startsWith(".")) {
            throw FileRefused.because("文件没有名称，请给文件取名后重新上传");
        }
        if (INVISIBLE.matcher(name).find()) {
            throw FileRefused.because("文件名中有不可见的控制字符，请重新命名后上传");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw FileRefused.because("文件名超过" + LONGEST + "个字，请缩短文件名后重新上传");
        }
        return name;
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
