package dev.tandem.harness.aws.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an expression, one after the other. */
final class MathTokens {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?)|([A-Za-z]\\w*)|([-+*/(),\\[\\]]))");

    private final String expression;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    MathTokens(String expression) {
        this.expression = expression.strip();
        Matcher token = TOKEN.matcher(this.expression);
        int end = 0;
        while (end < this.expression.length() && token.find(end) && token.start() == end) {
            tokens.add(token.group().strip());
            end = token.end();
        }
        if (end < this.expression.length()) {
            throw wrong("'%s' is not understood".formatted(this.expression.substring(end)));
        }
    }

    /** The next one; empty at the end. */
    String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    String next() {
        String next = peek();
        at++;
        return next;
    }

    boolean take(String wanted) {
        boolean isThere = peek().equals(wanted);
        at += isThere ? 1 : 0;
        return isThere;
    }

    void require(String wanted) {
        if (!take(wanted)) {
            throw wrong("%s has to follow, not '%s'".formatted(wanted, peek()));
        }
    }

    IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("has the expression %s: %s".formatted(expression, why));
    }
}
