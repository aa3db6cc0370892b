package dev.tandem.harness.aws.lambda.internal.image;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Build arguments and variables of a stage; those of {@code ENV} stay in the image. */
final class Variables {

    private static final Pattern USE = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+))");
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|(\\S*))");

    private final Map<String, String> arguments = new HashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    Variables() {}

    Variables(Variables other) {
        environment.putAll(other.environment);
    }

    Map<String, String> environment() {
        return environment;
    }

    void argument(String name, String value) {
        arguments.put(name, value);
    }

    /** {@code A=1 B="two words"}, or {@code A one value}. */
    void set(Instruction env) {
        if (!env.rest().split("\\s", 2)[0].contains("=")) {
            String[] parts = env.rest().split("\\s+", 2);
            environment.put(parts[0], parts.length == 2 ? parts[1] : "");
            return;
        }
        ASSIGNMENT
                .matcher(env.rest())
                .results()
                .forEach(each -> environment.put(each.group(1), value(each)));
    }

    private static String value(MatchResult assignment) {
        return assignment.group(2) == null ? assignment.group(3) : assignment.group(2);
    }

    /** With values in the place of names; nothing for what there is not. */
    String in(String text) {
        return USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement(value(name(use))));
    }

    private static String name(MatchResult use) {
        return use.group(1) == null ? use.group(2) : use.group(1);
    }

    private String value(String name) {
        return environment.getOrDefault(name, arguments.getOrDefault(name, ""));
    }
}
