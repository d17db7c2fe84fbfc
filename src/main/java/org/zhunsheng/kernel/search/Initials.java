package org.zhunsheng.kernel.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** First letters of the sounds of Chinese characters (拼音首字母): 食品经营许可 is spjyxk. */
public final class Initials {

    /** Names of procedures and figures are asked for again and again; names of people and matters do not come here. */
    private static final ConcurrentHashMap<String, String> KNOWN = new ConcurrentHashMap<>();

    private Initials() {}

    /** The initials of a text, in lower case; what is neither a letter nor a digit is left out. */
    public static String of(String text) {
        return PinyinHelper.toPinyin(text, PinyinStyleEnum.FIRST_LETTER, "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    /**
     * Whether what was typed is a part of one of the names, or of its initials. An empty question finds everything.
     *
     * @param names of things there are few of: they are kept
     */
    public static boolean find(String typed, String... names) {
        var word = typed.strip().toLowerCase(Locale.ROOT);
        return Stream.of(names)
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(word)
                        || KNOWN.computeIfAbsent(name, Initials::of).contains(word));
    }
}
