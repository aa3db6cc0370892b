package dev.tandem.bench.command;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.regex.Pattern;

/** Requests as texts that are equal where they ask the same of two carts. */
final class AskedText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern TOKEN =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SECONDS = Pattern.compile("\"\\d{10}\"");
    private static final Pattern FINGERPRINT = Pattern.compile("\"[0-9a-f]{64}\"");

    private AskedText() {}

    /** Without whose cart it is, when it was, and what names one call. */
    static List<String> plain(List<MemoryTransport.Asked> asked) {
        return asked.stream()
                .map(call -> call.operation() + " " + plain(canonical(JSON.readTree(call.body()))))
                .toList();
    }

    private static String plain(String body) {
        String timeless = INSTANT.matcher(body).replaceAll("then");
        String nameless = TOKEN.matcher(timeless).replaceAll("token");
        String plain = SECONDS.matcher(nameless).replaceAll("second");
        return FINGERPRINT.matcher(plain).replaceAll("fingerprint").replaceAll("cart-[12]", "cart");
    }

    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> field.getKey() + ":" + canonical(field.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        return node.isArray()
                ? node.valueStream().map(AskedText::canonical).toList().toString()
                : node.toString();
    }
}
