package org.zhunsheng.catalogue;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;

/** First letters of the sounds of Chinese characters (拼音首字母): 食品经营许可 is spjyxk. */
final class Pinyin {

    private Pinyin() {}

    static String initials(String text) {
        return PinyinHelper.toPinyin(text, PinyinStyleEnum.FIRST_LETTER, "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
