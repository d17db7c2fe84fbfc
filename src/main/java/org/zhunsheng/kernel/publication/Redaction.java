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
 * Takes out of a text what must not be made public with a decision: identity numbers, telephone and account numbers, mail
 * addresses, addresses, and the given names of natural persons. Names and codes of organisations stay. Numbers are found
 * however they are typed: full-width, in groups, with blanks or dashes, right after a letter. It works on patterns and on
 * the names it is told; a person's name that nobody told it stays, so free text still wants an eye.
 */
final class Redaction {

    /** What is looked for, and what stands in its place; a group of the pattern, if it has one, stays before it. */
    private record Rule(Pattern pattern, String place) {}

    private static final String PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])";
    private static final String MONTH_AND_DAY = "(?:0[1-9]|1[0-2]) ?(?:0[1-9]|[12]\\d|3[01])";
    private static final String NUMERALS = "[0-9一二三四五六七八九十百]+";

    private static final List<Rule> RULES = List.of(
            rule("（身份证件号码略）", PROVINCE + "\\d{4} ?(?:18|19|20)\\d{2} ?" + MONTH_AND_DAY + " ?\\d{3} ?[0-9Xx]"),
            rule("（身份证件号码略）", PROVINCE + "\\d{4} ?\\d{2} ?" + MONTH_AND_DAY + " ?\\d{3}"),
            rule("（电话略）", "(?:(?:\\+|00)?86 ?)?1[3-9]\\d ?(?:\\d{4} ?\\d{4}|\\d{3} ?\\d{5})"),
            rule("（电话略）", "(?:0\\d{2,3} \\d{7,8}|[(（]0\\d{2,3}[)）] ?\\d{7,8})"),
            new Rule(loose("(?<![0-9A-Za-z])\\d{4}(?: ?\\d{4}){2,3} ?\\d{1,7}(?![0-9A-Za-z])"), "（账号略）"),
            new Rule(Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"), "（邮箱略）"),
            new Rule(
                    Pattern.compile("((?:(?:家庭|户籍|经常|现|通信|联系)?(?:住址|住所|地址|居住地)|户籍所在地|家住|现住|暂住)(?:为|是|在|于)?[：:]?\\s*)"
                            + "[^，。；,;\\s][^，。；,;\\n]*"),
                    "（地址略）"),
            new Rule(
                    Pattern.compile("[\\u4e00-\\u9fa5]{0,6}(?:路|街|巷|大道|胡同|嘎查|小区|花园)[\\u4e00-\\u9fa5]{0,6}\\d+"
                            + "(?:号|栋|幢|楼|单元|室|户|社)(?:" + NUMERALS + "(?:号|栋|幢|楼|单元|室|户))*"),
                    "（地址略）"),
            new Rule(Pattern.compile("[\\u4e00-\\u9fa5]{0,8}(?:嘎查|村)" + NUMERALS + "(?:社|组|队|号|户)"), "（地址略）"));

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
        for (var rule : RULES) out = without(rule, out);
        return out;
    }

    /** A number that no other digit touches; a blank in the pattern is a blank, a dash, or nothing where it is optional. */
    private static Rule rule(String place, String number) {
        return new Rule(loose("(?<!\\d)" + number + "(?!\\d)"), place);
    }

    private static Pattern loose(String pattern) {
        return Pattern.compile(pattern.replace(" ", "[ -]"));
    }

    private static String without(Rule rule, String text) {
        var found = rule.pattern().matcher(narrow(text));
        var out = new StringBuilder();
        int from = 0;
        while (found.find()) {
            int kept = found.groupCount() > 0 ? found.end(1) : found.start();
            out.append(text, from, kept).append(rule.place());
            from = found.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    /** The same text, character by character, with full-width letters and digits, blanks and dashes in their plain form. */
    private static String narrow(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(character -> plain.append(narrow((char) character)));
        return plain.toString();
    }

    private static char narrow(char character) {
        boolean letter = Character.isLetterOrDigit(character);
        if (character >= '！' && character <= '～' && letter) return (char) (character - '！' + '!');
        return switch (Character.getType(character)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR -> ' ';
            default -> character;
        };
    }

    /** 张三 becomes 张某某, 欧阳修 becomes 欧阳某某; of a name without surname the first character stays. */
    static String name(String name) {
        var bare = name.strip();
        if (bare.isEmpty()) return "";
        boolean two = bare.length() > 2 && TWO_CHARACTER_SURNAMES.contains(bare.substring(0, 2));
        return bare.substring(0, two ? 2 : bare.offsetByCodePoints(0, 1)) + "某某";
    }
}
