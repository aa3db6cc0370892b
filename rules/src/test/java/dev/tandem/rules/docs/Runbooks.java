package dev.tandem.rules.docs;

import dev.tandem.rules.SourceFiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The alarms of a template, and what people do about each.
 *
 * @param template as it is deployed
 * @param page with a heading for each alarm: its name in the template
 */
record Runbooks(String template, Page page) {

    private static final Pattern ALARM =
            Pattern.compile("(?m)^  (\\w+):\\n    Type: AWS::CloudWatch::(?:Composite)?Alarm\\n");
    private static final Pattern NAMED = Pattern.compile("Runbook: (\\S+?)#([\\w-]+)");

    static Runbooks ofTheCart() {
        Path root = SourceFiles.root();
        return new Runbooks(
                SourceFiles.read(root.resolve("template.yaml")),
                Page.at(root.resolve("docs/how-to/runbooks.md")));
    }

    List<String> alarms() {
        return ALARM.matcher(template).results().map(alarm -> alarm.group(1)).toList();
    }

    /** What is wrong, a sentence each. */
    List<String> problems() {
        Stream<String> without =
                alarms().stream()
                        .filter(alarm -> !page.anchors().contains(alarm.toLowerCase(Locale.ROOT)))
                        .map("%s has no runbook"::formatted);
        Stream<String> unnamed =
                alarms().stream()
                        .filter(alarm ->
                                !template.contains(
                                        "Runbook: %s#%s'"
                                                .formatted(
                                                        page.name(),
                                                        alarm.toLowerCase(Locale.ROOT))))
                        .map("%s does not name its runbook in its description"::formatted);
        Stream<String> lost =
                NAMED.matcher(template)
                        .results()
                        .filter(named ->
                                !named.group(1).equals(page.name())
                                        || !page.anchors().contains(named.group(2)))
                        .map(named -> "there is no runbook %s".formatted(named.group(2)));
        return Stream.of(without, unnamed, lost).flatMap(sentences -> sentences).toList();
    }
}
