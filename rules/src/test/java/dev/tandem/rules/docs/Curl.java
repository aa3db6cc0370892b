package dev.tandem.rules.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call of the local application on a page, and its answer.
 *
 * @param function which is called
 * @param request its JSON
 * @param answer its JSON, where … stands for anything
 */
record Curl(String function, String request, String answer) {

    private static final Pattern CALL =
            Pattern.compile("\\$ curl -s http://localhost:8080/(\\w+) --json '(.*)'");
    private static final Pattern INSTANT = Pattern.compile("\"20[0-9T:.-]+Z\"");
    private static final Pattern ID = Pattern.compile("\\b(c1|k1|mia)\\b");

    static boolean isCurls(Fence fence) {
        List<String> lines = fence.filled();
        for (int i = 0; i < lines.size(); i++) {
            if (CALL.matcher(lines.get(i)).matches() == (i % 2 == 1)) {
                return false;
            }
        }
        return !lines.isEmpty() && lines.size() % 2 == 0;
    }

    /** All of a page, with ids that no other page has. */
    static List<Curl> allOn(Page page) {
        String own = page.name().replaceAll("\\W", "-");
        List<Curl> curls = new ArrayList<>();
        for (Fence fence : page.fences()) {
            if (fence.language().equals("console")) {
                List<String> lines = fence.filled();
                for (int i = 0; i + 1 < lines.size(); i += 2) {
                    curls.add(of(lines.get(i), lines.get(i + 1), own));
                }
            }
        }
        return curls;
    }

    private static Curl of(String call, String answer, String own) {
        Matcher found = CALL.matcher(call);
        if (!found.matches()) {
            throw new IllegalArgumentException("no call: " + call);
        }
        return new Curl(found.group(1), unique(found.group(2), own), unique(answer, own));
    }

    private static String unique(String json, String own) {
        return ID.matcher(json).replaceAll("$1-" + own);
    }

    /** What it has to be, but for instants. */
    Pattern expected() {
        return Pattern.compile(
                Stream.of(withoutInstants(answer).split("…", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")));
    }

    static String withoutInstants(String answer) {
        return INSTANT.matcher(answer).replaceAll("\"an instant\"");
    }
}
