package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Reads a formula. Ids may hold dots and hyphens ({@code rating.good-rate}), so a minus sign between two figures needs
 * a space before it. {@code a.b@previous} is the same figure of the period before.
 */
final class ExpressionParser {

    static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*");
    private static final String PREVIOUS = "@previous";
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(" + ID.pattern() + "(?:" + PREVIOUS + ")?|\\d+(?:\\.\\d+)?|[-+*/()])\\s*");

    private final Deque<String> tokens = new ArrayDeque<>();

    private ExpressionParser(String text) {
        var matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at)
                throw new IllegalArgumentException("第 " + (at + 1) + " 个字符“" + text.charAt(at) + "”看不懂");
            tokens.add(matcher.group(1));
            at = matcher.end();
        }
    }

    static Expression parse(String text) {
        var parser = new ExpressionParser(text);
        var found = parser.sum();
        if (!parser.tokens.isEmpty()) throw new IllegalArgumentException("多出了“" + parser.tokens.peek() + "”");
        return found;
    }

    private Expression sum() {
        var left = product();
        while (next("+", "-")) left = new Expression.Operation(tokens.remove().charAt(0), left, product());
        return left;
    }

    private Expression product() {
        var left = atom();
        while (next("*", "/")) left = new Expression.Operation(tokens.remove().charAt(0), left, atom());
        return left;
    }

    private Expression atom() {
        var token = tokens.poll();
        if (token == null) throw new IllegalArgumentException("公式没有写完");
        if (token.equals("(")) {
            var inside = sum();
            if (!")".equals(tokens.poll())) throw new IllegalArgumentException("缺少右括号");
            return inside;
        }
        if (Character.isDigit(token.charAt(0))) return new Expression.Constant(new BigDecimal(token));
        boolean previous = token.endsWith(PREVIOUS);
        var id = previous ? token.substring(0, token.length() - PREVIOUS.length()) : token;
        if (ID.matcher(id).matches()) return new Expression.Reference(id, previous);
        throw new IllegalArgumentException("“" + token + "”的位置不对");
    }

    private boolean next(String one, String other) {
        var token = tokens.peek();
        return one.equals(token) || other.equals(token);
    }
}
