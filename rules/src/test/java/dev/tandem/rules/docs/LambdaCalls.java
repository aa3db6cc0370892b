package dev.tandem.rules.docs;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands of the AWS CLI ask the alias where something is the alias's, such as a mapping. */
final class LambdaCalls implements PageCheck {

    private static final Pattern CALL =
            Pattern.compile("aws lambda ([\\w-]+) .*--function-name (\\S+).*");

    /** The others are about the function or its versions. */
    private static final Set<String> OF_THE_ALIAS =
            Set.of("invoke", "list-event-source-mappings", "get-function-event-invoke-config");

    @Override
    public List<String> problems(Page page) {
        return page.inlineCode().stream()
                .map(code -> CALL.matcher(code.replaceAll("\\s+", " ") + " "))
                .filter(Matcher::matches)
                .filter(call -> OF_THE_ALIAS.contains(call.group(1)))
                .filter(call -> !call.group(2).endsWith(":live"))
                .map(call ->
                        "%s of %s looks past the alias: name %s:live"
                                .formatted(call.group(1), call.group(2), call.group(2)))
                .toList();
    }
}
