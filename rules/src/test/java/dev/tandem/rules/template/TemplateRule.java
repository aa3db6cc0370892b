package dev.tandem.rules.template;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What AWS takes and we do not, each as who is against it. */
enum TemplateRule {

    /** Its lines are kept for ever otherwise, in a group that nobody has described. */
    EVERY_FUNCTION_HAS_A_LOG_GROUP_WITH_A_RETENTION,

    EVERY_FUNCTION_HAS_AN_ALARM,

    /** Whoever may read a function's configuration reads its environment. */
    NO_SECRET_IS_IN_AN_ENVIRONMENT_UNASKED,

    /** EventBridge sends an event of its own otherwise, which is no request. */
    EVERY_SCHEDULE_HAS_AN_INPUT;

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|API_?KEY)");

    List<String> violations(StackTemplate template) {
        Stream<String> found =
                switch (this) {
                    case EVERY_FUNCTION_HAS_A_LOG_GROUP_WITH_A_RETENTION ->
                            withoutLogGroup(template);
                    case EVERY_FUNCTION_HAS_AN_ALARM -> withoutAlarm(template);
                    case NO_SECRET_IS_IN_AN_ENVIRONMENT_UNASKED -> withSecret(template);
                    case EVERY_SCHEDULE_HAS_AN_INPUT -> withoutInput(template);
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
