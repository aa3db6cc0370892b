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
        return whole(path(context));
    }

    private static String path(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        if (parent == null) {
            return "";
        }
        return context.inArray()
                ? JsonPath.join(path(parent), context.getCurrentIndex())
                : JsonPath.join(path(parent), context.currentName());
    }

    private static String whole(String path) {
        StringBuilder whole = new StringBuilder();
        path.codePoints()
                .map(c -> Violations.isWellFormed(Character.toString(c)) ? c : REPLACEMENT)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
