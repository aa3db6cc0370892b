package dev.tandem.function.request;

import dev.tandem.core.check.Violations;
import dev.tandem.json.JsonPath;

import tools.jackson.core.TokenStreamContext;

/** Where a parser is, as {@code lines[0].sku}. */
final class JsonPlace {

    private static final int REPLACEMENT = 0xFFFD;

    private JsonPlace() {}

    /** Without halves of characters, which can't be told. */
    static String of(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        if (parent == null) {
            return "";
        }
        return context.inArray()
                ? "%s[%s]".formatted(of(parent), context.getCurrentIndex())
                : JsonPath.join(of(parent), whole(context.currentName()));
    }

    private static String whole(String name) {
        StringBuilder whole = new StringBuilder();
        name.codePoints()
                .map(c -> Violations.isWellFormed(Character.toString(c)) ? c : REPLACEMENT)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
