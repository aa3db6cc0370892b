package dev.tandem.rules.template;

import dev.tandem.rules.SourceFiles;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What AWS takes and we do not, each as who is against it. */
enum TemplateRule {

    /** Its lines are kept for ever otherwise, in a group that nobody has described. */
    EVERY_FUNCTION_HAS_A_LOG_GROUP_WITH_A_RETENTION,

    EVERY_FUNCTION_HAS_AN_ALARM,

    /** Whoever is woken by one has to know what to do. */
    EVERY_ALARM_LEADS_TO_A_RUNBOOK,

    /** Whoever may read a function's configuration reads its environment. */
    NO_SECRET_IS_IN_AN_ENVIRONMENT_UNASKED,

    /** EventBridge sends an event of its own otherwise, which is no request. */
    EVERY_SCHEDULE_HAS_AN_INPUT,

    /** The updater answers that its events are to come again, which is no error of a function. */
    EVERY_REASON_THAT_UPDATES_FAIL_FOR_HAS_AN_ALARM;

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|API_?KEY)");

    private static final Pattern RUNBOOK =
            Pattern.compile(".+ Runbook: (?<page>docs/[\\w/-]+\\.md)#(?<anchor>[\\w-]+)");

    List<String> violations(StackTemplate template) {
        Stream<String> found =
                switch (this) {
                    case EVERY_FUNCTION_HAS_A_LOG_GROUP_WITH_A_RETENTION ->
                            withoutLogGroup(template);
                    case EVERY_FUNCTION_HAS_AN_ALARM -> withoutAlarm(template);
                    case EVERY_ALARM_LEADS_TO_A_RUNBOOK -> withoutRunbook(template);
                    case NO_SECRET_IS_IN_AN_ENVIRONMENT_UNASKED -> withSecret(template);
                    case EVERY_SCHEDULE_HAS_AN_INPUT -> withoutInput(template);
                    case EVERY_REASON_THAT_UPDATES_FAIL_FOR_HAS_AN_ALARM ->
                            FailedUpdates.untold(template);
                };
        return found.sorted().toList();
    }

    private static Stream<String> withoutLogGroup(StackTemplate template) {
        Map<String, JsonNode> groups = template.resources("AWS::Logs::LogGroup");
        JsonNode all = template.globals().path("LoggingConfig");
        return template.functions().entrySet().stream()
                .filter(function -> {
                    JsonNode own = function.getValue().path("LoggingConfig");
                    return StackTemplate.references(own.isMissingNode() ? all : own)
                            .noneMatch(group ->
                                    groups.containsKey(group)
                                            && groups.get(group).has("RetentionInDays"));
                })
                .map(Map.Entry::getKey);
    }

    private static Stream<String> withoutAlarm(StackTemplate template) {
        List<String> watched =
                template.resources("AWS::CloudWatch::Alarm").values().stream()
                        .flatMap(StackTemplate::references)
                        .toList();
        return template.functions().keySet().stream().filter(id -> !watched.contains(id));
    }

    private static Stream<String> withoutRunbook(StackTemplate template) {
        return template.resources("AWS::CloudWatch::Alarm").entrySet().stream()
                .filter(alarm -> {
                    String text = alarm.getValue().path("AlarmDescription").asString("");
                    Matcher runbook = RUNBOOK.matcher(text);
                    return !runbook.matches()
                            || !headings(runbook).contains(runbook.group("anchor"));
                })
                .map(Map.Entry::getKey);
    }

    /** What the page can be led to, as GitHub makes anchors of headings of one word. */
    private static List<String> headings(Matcher runbook) {
        return SourceFiles.read(SourceFiles.root().resolve(runbook.group("page")))
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ *", "").replace("`", ""))
                .map(heading -> heading.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();
    }

    private static Stream<String> withSecret(StackTemplate template) {
        Stream<String> ofAll = secrets(template, "Globals", template.globals());
        return Stream.concat(
                ofAll,
                template.functions().entrySet().stream()
                        .flatMap(each -> secrets(template, each.getKey(), each.getValue())));
    }

    /** A parameter that is not shown may be there where a condition asks for it. */
    private static Stream<String> secrets(StackTemplate template, String who, JsonNode function) {
        return function.path("Environment").path("Variables").properties().stream()
                .filter(variable -> {
                    JsonNode value = variable.getValue();
                    boolean isHidden =
                            StackTemplate.references(value)
                                    .anyMatch(name ->
                                            template.parameter(name)
                                                    .path("NoEcho")
                                                    .asBoolean(false));
                    boolean isLiteral =
                            value.isString() && SECRET.matcher(variable.getKey()).matches();
                    return isLiteral || (isHidden && !value.has("Fn::If"));
                })
                .map(variable -> who + "." + variable.getKey());
    }

    private static Stream<String> withoutInput(StackTemplate template) {
        Stream<String> events =
                template.functions().entrySet().stream()
                        .flatMap(function ->
                                function.getValue().path("Events").properties().stream()
                                        .filter(event ->
                                                event.getValue()
                                                        .path("Type")
                                                        .asString("")
                                                        .startsWith("Schedule"))
                                        .filter(event ->
                                                !event.getValue().path("Properties").has("Input"))
                                        .map(event -> function.getKey() + "." + event.getKey()));
        Stream<String> rules =
                template.resources("AWS::Events::Rule").entrySet().stream()
                        .filter(rule -> rule.getValue().has("ScheduleExpression"))
                        .filter(rule ->
                                rule.getValue()
                                        .path("Targets")
                                        .valueStream()
                                        .anyMatch(target -> !target.has("Input")))
                        .map(Map.Entry::getKey);
        return Stream.concat(events, rules);
    }
}
