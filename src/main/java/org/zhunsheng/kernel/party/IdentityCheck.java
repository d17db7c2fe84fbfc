package org.zhunsheng.kernel.party;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be wrong with an identity number or a telephone number, said so that a clerk can put it right. */
final class IdentityCheck {

    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String RESIDENT_CHECKS = "10X98765432";
    private static final Pattern RESIDENT = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern PROVINCE = Pattern.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]");
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern USCC =
            Pattern.compile("[" + USCC_ALPHABET + "]{2}[0-9]{6}[" + USCC_ALPHABET + "]{10}");

    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,20}");
    private static final Pattern OTHER = Pattern.compile("[\\p{L}\\p{N}()〔〕\\[\\]/.-]{2,40}");
    private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,6})?");

    private IdentityCheck() {}

    /** The number without the habits of typing: full-width digits, spaces, a small x. */
    static String normalise(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    static String normalisePhone(String phone) {
        return normalise(phone).replaceFirst("^(\\+|00)86-?", "");
    }

    /** What is wrong with a normalised number; null if nothing. */
    static @Nullable String problem(IdType type, String number, LocalDate today) {
        return switch (type) {
            case RESIDENT_ID -> resident(number, today);
            case USCC -> uscc(number);
            case PASSPORT -> PASSPORT.matcher(number).matches() ? null : "护照号码应为5至20位字母或数字";
            case OTHER -> OTHER.matcher(number).matches() ? null : "证件号码应为2至40位，不能含有特殊符号";
        };
    }

    static @Nullable String phoneProblem(String phone) {
        return PHONE.matcher(phone).matches() ? null : "电话号码不正确，请填写11位手机号码，或带区号的固定电话";
    }

    private static @Nullable String resident(String number, LocalDate today) {
        if (!RESIDENT.matcher(number).matches()) {
            return "身份证号码应为18位，前17位是数字，最后一位是数字或X";
        }
        if (!PROVINCE.matcher(number.substring(0, 2)).matches()) {
            return "身份证号码开头两位不是省级行政区划代码，请核对";
        }
        try {
            if (LocalDate.parse(number.substring(6, 14), BIRTH).isAfter(today)) {
                return "身份证号码中的出生日期晚于今天，请核对";
            }
        } catch (DateTimeException notADay) {
            return "身份证号码中的出生日期（第7至14位）不存在，请核对";
        }
        int sum = 0;
        for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
            sum += RESIDENT_WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return RESIDENT_CHECKS.charAt(sum % 11) == number.charAt(17) ? null : "身份证号码校验不通过，请逐位核对";
    }

    private static @Nullable String uscc(String code) {
        if (!USCC.matcher(code).matches()) {
            return "统一社会信用代码应为18位数字或大写字母（不使用I、O、S、V、Z），第3至8位为数字";
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += weight * USCC_ALPHABET.indexOf(code.charAt(i));
            weight = weight * 3 % 31;
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(17) ? null : "统一社会信用代码校验不通过，请逐位核对";
    }
}
