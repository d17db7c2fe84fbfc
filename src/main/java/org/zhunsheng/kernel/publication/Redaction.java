package org.zhunsheng.kernel.publication;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.CaseParty;

/**
 * Takes out of a text what must not be made public with a decision: identity numbers, telephone and account numbers,
 * addresses, and the given names of natural persons. Names and codes of organisations stay. It works on patterns and on
 * the names it is told; a person's name that nobody told it stays, so free text still wants an eye.
 */
final class Redaction {

    private static final String ID_PLACE = "（身份证件号码略）";
    private static final String PHONE_PLACE = "（电话略）";
    private static final String ACCOUNT_PLACE = "（账号略）";
    private static final String ADDRESS_PLACE = "（地址略）";

    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9A-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])"
                    + "(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9A-Za-z])(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?![0-9A-Za-z])");
    private static final Pattern LANDLINE =
            Pattern.compile("(?<![0-9A-Za-z])(?:0\\d{2,3}[- ]\\d{7,8}|[(（]0\\d{2,3}[)）]\\d{7,8})(?![0-9A-Za-z])");
    private static final Pattern ACCOUNT =
            Pattern.compile("(?<![0-9A-Za-z])\\d{4}(?:[ -]?\\d{4}){2,3}[ -]?\\d{1,7}(?![0-9A-Za-z])");
    private static final Pattern STATED_ADDRESS =
            Pattern.compile("((?:家庭|户籍|经常|现|通信|联系)?(?:住址|住所|地址|居住地)(?:为|是|在)?[：:]?\\s*)[^，。；,;\\s][^，。；,;\\n]*");
    private static final Pattern STREET_ADDRESS = Pattern.compile(
            "[\\u4e00-\\u9fa5]{0,6}(?:路|街|巷|大道|胡同|嘎查|小区|花园)[\\u4e00-\\u9fa5]{0,6}\\d+(?:号|栋|幢|楼|单元|室|户|社)(?:[0-9一二三四五六七八九十]+(?:号|栋|幢|楼|单元|室|户))*");

    private static final Set<String> TWO_CHARACTER_SURNAMES =
            Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "夏侯", "长孙", "宇文", "独孤", "南宫");

    private final List<String> persons;

    /** @param persons names of the natural persons concerned */
    Redaction(Collection<String> persons) {
        this.persons = persons.stream()
                .map(String::strip)
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** For the parties of a case. One not on record is taken for a person: rather a name too many hidden than one too few. */
    static Redaction of(CaseFile file, Parties parties) {
        return new Redaction(file.head().parties().stream()
                .filter(party -> parties.find(file.district(), party.id())
                        .map(found -> found.idType().person())
                        .orElse(true))
                .map(CaseParty::name)
                .toList());
    }

    String of(String text) {
        var out = text;
        for (var person : persons) out = out.replace(person, name(person));
        out = IDENTITY.matcher(out).replaceAll(ID_PLACE);
        out = MOBILE.matcher(out).replaceAll(PHONE_PLACE);
        out = LANDLINE.matcher(out).replaceAll(PHONE_PLACE);
        out = ACCOUNT.matcher(out).replaceAll(ACCOUNT_PLACE);
        out = STATED_ADDRESS.matcher(out).replaceAll("$1" + ADDRESS_PLACE);
        return STREET_ADDRESS.matcher(out).replaceAll(ADDRESS_PLACE);
    }

    /** 张三 becomes 张某某, 欧阳修 becomes 欧阳某某; of a name without surname the first character stays. */
    static String name(String name) {
        var bare = name.strip();
        if (bare.isEmpty()) return "";
        boolean two = bare.length() > 2 && TWO_CHARACTER_SURNAMES.contains(bare.substring(0, 2));
        return bare.substring(0, two ? 2 : bare.offsetByCodePoints(0, 1)) + "某某";
    }
}
