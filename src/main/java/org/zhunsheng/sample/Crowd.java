package org.zhunsheng.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;

/**
 * As many people and firms as a year needs, no two the same, none of whom exists: each is made from a serial number alone.
 * Their numbers pass the check characters and carry an area code that is assigned to no place, as {@link Nobody}'s do.
 */
final class Crowd {

    private static final LocalDate ELDEST = LocalDate.of(1948, 1, 1);
    private static final int BIRTHDAYS = 20_089; // days until the end of 2002
    private static final int FIRST_SEQUENCE = 600; // Nobody's people are numbered below
    private static final int SEQUENCES = 400;
    private static final String FAMILIES =
            "王李张刘杨郝高贺苗折云奇康白屈段陈赵周吴徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方邹孟熊秦邱江尹薛闫雷侯龙史陶黎邵温";
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国春梅文斌海燕志永立红小云飞凤荣生林峰晓东雪辉鹏婷宇欣佳慧博浩然子涵思琪雅俊凯旭瑞宁安康乐祥福贵喜顺财旺富胜利成功学忠孝义礼智信";
    private static final List<String> MONGOLIAN = List.of(
            "巴特尔", "乌兰", "苏和", "萨仁", "牧仁", "娜日苏", "阿斯尔", "通拉嘎", "吉日嘎拉", "斯日古楞", "敖日格勒", "乌日娜", "宝力道", "其力格尔", "那木汗",
            "塔拉", "朝克图", "格日勒", "乌云", "哈斯", "巴雅尔", "其木格", "达来", "青格勒", "孟克", "斯琴", "托娅", "呼和", "阿古拉", "恩和", "娜仁", "白音");
    private static final List<String> SECOND = List.of("", "其其格", "巴图", "花", "高娃", "图雅", "苏荣", "毕力格", "吉雅", "达赖");
    private static final List<String> BRANDS = List.of(
            "都斯图", "百眼井", "阿尔寨", "千里山", "桌子山", "苏里格", "乌仁都西", "牧野", "金盛", "宏远", "蒙泰", "绿洲", "众信", "嘉和", "新阳", "瑞祥",
            "恒达", "永茂", "鼎丰", "华泽", "天骄", "草原红", "塞上", "亿源", "万通", "同德", "润泽", "佳源", "鸿基", "广汇");
    private static final List<String> TRADES = List.of(
            "餐饮", "商贸", "运输", "建材", "农牧业", "能源", "煤业", "化工", "物流", "建筑", "旅游", "文化传媒", "医药", "汽车服务", "电力", "环保科技",
            "酒店管理", "食品", "劳务", "园林绿化");

    private final String county;

    /** @param county the name that firms bear before their own */
    Crowd(String county) {
        this.county = county;
    }

    /** Somebody with a number of his own. */
    record Somebody(String name, String idType, String idNumber) {}

    Somebody person(int serial) {
        return new Somebody(name(serial), "RESIDENT_ID", residentId(serial));
    }

    Somebody firm(int serial) {
        return body("91", serial, "有限公司");
    }

    /** A farmers' cooperative (农民专业合作社), told by the 93 its credit code begins with. */
    Somebody cooperative(int serial) {
        return body("93", serial, "农牧业专业合作社");
    }

    /** An agency as a party to a case. */
    Somebody office(int serial) {
        return new Somebody(county + "有关行政执法机关", "USCC", Nobody.uscc("11", "ME", serial));
    }

    private Somebody body(String kind, int serial, String form) {
        var random = new SplittableRandom(serial * 7919L);
        var trade = kind.equals("93") ? "" : Nobody.pick(TRADES, random);
        var second = GIVEN.charAt(serial % GIVEN.length());
        return new Somebody(
                county + Nobody.pick(BRANDS, random) + second + trade + form, "USCC", Nobody.uscc(kind, "MC", serial));
    }

    String name(int serial) {
        var random = new SplittableRandom(serial * 104_729L);
        if (random.nextInt(3) == 0) return Nobody.pick(MONGOLIAN, random) + Nobody.pick(SECOND, random);
        var given = String.valueOf(GIVEN.charAt(random.nextInt(GIVEN.length())));
        if (random.nextInt(4) > 0) given += GIVEN.charAt(random.nextInt(GIVEN.length()));
        return FAMILIES.charAt(random.nextInt(FAMILIES.length())) + given;
    }

    private static String residentId(int serial) {
        int sequence = FIRST_SEQUENCE + serial / BIRTHDAYS;
        if (sequence >= FIRST_SEQUENCE + SEQUENCES) throw new IllegalArgumentException("no such crowd: " + serial);
        var born = ELDEST.plusDays(serial * 7_919L % BIRTHDAYS); // a prime, so that each day comes once in a round
        return Nobody.residentId(born.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
    }
}
