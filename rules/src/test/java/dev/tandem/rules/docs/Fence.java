package dev.tandem.rules.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of code.
 *
 * @param line where it begins, from 1
 * @param language as it is named; empty if it is not
 * @param source the file that it says it is from
 * @param body its lines
 */
record Fence(int line, String language, Optional<String> source, List<String> body) {

    private static final Pattern FROM = Pattern.compile("<!-- from (\\S+) -->");

    static List<Fence> allIn(String text) {
        List<String> lines = text.lines().toList();
        List<Fence> fences = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).startsWith("```")) {
                Fence fence = beginningAt(at, lines);
                fences.add(fence);
                at += fence.body().size() + 1;
            }
            at++;
        }
        return fences;
    }

    private static Fence beginningAt(int at, List<String> lines) {
        Matcher from = FROM.matcher(at == 0 ? "" : lines.get(at - 1));
        return new Fence(
                at + 1,
                lines.get(at).substring(3).strip(),
                from.matches() ? Optional.of(from.group(1)) : Optional.empty(),
                lines.stream().skip(at + 1).takeWhile(line -> !line.equals("```")).toList());
    }

    /** Its lines that are not blank. */
    List<String> filled() {
        return body.stream().filter(line -> !line.isBlank()).toList();
    }
}
