package org.zhunsheng.sample;

import java.util.List;
import java.util.random.RandomGenerator;
import org.zhunsheng.kernel.party.IdType;

/**
 * Makes up people and firms that do not exist. Their numbers pass the check characters of GB 11643 and GB 32100, but
 * carry the area code 150699, which is assigned to no place, so they can be nobody's.
 */
final class Nobody {

    private static final String NOWHERE = "150699";
    private static final List<String> FAMILIES =
            List.of("王", "李", "张", "刘", "杨", "郝", "高", "贺", "苗", "折", "云", "奇", "康", "白", "屈", "段");
    private static final List<String> GIVEN =
            List.of("春生", "秀梅", "建国", "玉兰", "小军", "丽华", "志强", "月娥", "占彪", "海霞", "文亮", "桂芳", "永清", "彩云", "立平", "瑞林");
    private static final List<String> MONGOLIAN = List.of(
            "巴特尔", "乌兰", "苏和", "萨仁", "牧仁", "娜日苏", "阿斯尔", "通拉嘎", "吉日嘎拉", "斯日古楞", "敖日格勒", "乌日娜", "宝力道", "其力格尔", "那木汗",
            "塔拉");
    private static final List<String> BRANDS = List.of(
            "都斯图", "百眼井", "阿尔寨", "千里山", "桌子山", "苏里格", "乌仁都西", "牧野", "金盛", "宏远", "蒙泰", "绿洲", "众信", "嘉和", "新阳", "瑞祥");
    private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Nobody() {}

    static Applicant person(int serial, RandomGenerator random) {
        var name = random.nextInt(3) == 0 ? pick(MONGOLIAN, random) : pick(FAMILIES, random) + pick(GIVEN, random);
        return new Applicant("resident-%04d".formatted(serial), name, IdType.RESIDENT_ID, residentId(serial), null);
    }

    static Applicant firm(int serial, String trade, RandomGenerator random) {
        var name = "鄂托克旗" + pick(BRANDS, random) + trade;
        return new Applicant("enterprise-%04d".formatted(serial), name, IdType.USCC, uscc("91", serial), null);
    }

    /** A resident identity number: area, day of birth, sequence, check character. */
    static String residentId(int serial) {
        return residentId(
                "%04d%02d%02d".formatted(1955 + serial % 48, 1 + serial % 12, 1 + serial % 28), serial % 1000);
    }

    /** @param born as yyyyMMdd */
    static String residentId(String born, int sequence) {
        var body = NOWHERE + born + "%03d".formatted(sequence);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += weights[i] * (body.charAt(i) - '0');
        return body + "10X98765432".charAt(sum % 11);
    }

    /** A unified social credit code of the given kind, e.g. {@code 91} for a firm, {@code 11} for an agency. */
    static String uscc(String kind, int serial) {
        return uscc(kind, "MAX", serial);
    }

    /** @param series two or three characters that begin the number of the subject */
    static String uscc(String kind, String series, int serial) {
        var subject = (series + "%0" + (8 - series.length()) + "d").formatted(serial);
        var body = kind + NOWHERE + subject + organisationCheck(subject);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += weight * USCC.indexOf(body.charAt(i));
            weight = weight * 3 % 31;
        }
        return body + USCC.charAt((31 - sum % 31) % 31);
    }

    /** The check character of GB 11714. */
    private static char organisationCheck(String subject) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) sum += weights[i] * Character.digit(subject.charAt(i), 36);
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
