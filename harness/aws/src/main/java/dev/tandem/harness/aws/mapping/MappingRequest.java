package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.stream.Batching;
import dev.tandem.harness.aws.stream.StartingPosition;
import dev.tandem.harness.aws.stream.filter.RecordFilter;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The body of CreateEventSourceMapping or UpdateEventSourceMapping. What cannot be honoured is
 * refused by its name.
 *
 * @param json an object
 */
record MappingRequest(JsonNode json) {

    private static final Set<String> SUPPORTED =
            Set.of(
                    "EventSourceArn",
                    "FunctionName",
                    "Enabled",
                    "StartingPosition",
                    "BatchSize",
                    "MaximumBatchingWindowInSeconds",
                    "ParallelizationFactor",
                    "BisectBatchOnFunctionError",
                    "MaximumRetryAttempts",
                    "MaximumRecordAgeInSeconds",
                    "FunctionResponseTypes",
                    "FilterCriteria",
                    "DestinationConfig");
    private static final Pattern STREAM =
            Pattern.compile("arn:aws:dynamodb:[^:]+:\\d{12}:table/[^/:]+/stream/.+");
    private static final Pattern QUEUE = Pattern.compile("arn:aws:sqs:[^:]+:\\d{12}:[^:]+");
    private static final int MOST_RETRIES = 10_000;
    private static final int LEAST_AGE = 60;
    private static final int MOST_AGE = 604_800;
    private static final String ITEM_FAILURES = "ReportBatchItemFailures";

    static MappingRequest of(AwsRequest request) {
        try {
            JsonNode json = JsonMapper.shared().readTree(request.body().asByteArrayUnsafe());
            if (json.isObject()) {
                MappingRequest mapping = new MappingRequest(json);
                mapping.refuseUnsupported();
                return mapping;
            }
        } catch (JacksonException e) {
            throw noObject(e.getOriginalMessage());
        }
        throw noObject("it is something else");
    }

    private static AwsException noObject(String why) {
        return new AwsException(
                400,
                "InvalidRequestContentException",
                "The request body must be a JSON object: " + why);
    }

    private void refuseUnsupported() {
        json.forEachEntry((name, value) -> {
            if (!SUPPORTED.contains(name) && saysSomething(value)) {
                throw Field.refused(
                        "%s is not supported by the harness for DynamoDB Streams, supported are %s"
                                .formatted(
                                        name,
                                        SUPPORTED.stream()
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
            }
        });
    }

    /** What is empty or 0 asks for what is there anyway. */
    private static boolean saysSomething(JsonNode value) {
        boolean empty = value.isContainer() && value.isEmpty();
        boolean zero = value.isInt() && value.asInt() == 0;
        return !value.isNull() && !empty && !zero;
    }

    Optional<String> functionName() {
        return field("FunctionName").text();
    }

    String requiredFunctionName() {
        return field("FunctionName").required();
    }

    String streamArn() {
        String arn = field("EventSourceArn").required();
        if (!STREAM.matcher(arn).matches()) {
            throw field("EventSourceArn").invalid("the ARN of a DynamoDB stream");
        }
        return arn;
    }

    Optional<Boolean> enabled() {
        return field("Enabled").bool();
    }

    StartingPosition start() {
        Field start = field("StartingPosition");
        return switch (start.text().orElse("")) {
            case "TRIM_HORIZON" -> StartingPosition.TRIM_HORIZON;
            case "LATEST" -> StartingPosition.LATEST;
            default -> throw start.invalid("TRIM_HORIZON or LATEST for DynamoDB Streams");
        };
    }

    /** These settings, but for those that the request sets. */
    MappingSettings over(MappingSettings base) {
        return new MappingSettings(
                base.start(),
                field("BatchSize").number(1, Batching.MOST_RECORDS).orElse(base.batchSize()),
                field("MaximumBatchingWindowInSeconds")
                        .number(0, (int) Batching.LONGEST_WINDOW.toSeconds())
                        .orElse(base.window()),
                field("ParallelizationFactor").number(1, Batching.MOST_LANES).orElse(base.lanes()),
                field("BisectBatchOnFunctionError").bool().orElse(base.bisects()),
                field("MaximumRetryAttempts")
                        .numberOrUnlimited(0, MOST_RETRIES)
                        .orElse(base.retries()),
                field("MaximumRecordAgeInSeconds")
                        .numberOrUnlimited(LEAST_AGE, MOST_AGE)
                        .orElse(base.age()),
                reportsItemFailures(base),
                patterns(base),
                onFailure(base));
    }

    private boolean reportsItemFailures(MappingSettings base) {
        Field types = field("FunctionResponseTypes");
        if (!types.isSet()) {
            return base.reportsItemFailures();
        }
        for (JsonNode type : types.value()) {
            if (!type.asString("").equals(ITEM_FAILURES)) {
                throw types.invalid("[] or [\"%s\"]".formatted(ITEM_FAILURES));
            }
        }
        return !types.value().isEmpty();
    }

    private List<String> patterns(MappingSettings base) {
        Field criteria = field("FilterCriteria");
        if (!criteria.isSet()) {
            return base.patterns();
        }
        List<String> patterns = new ArrayList<>();
        for (JsonNode filter : criteria.inside("Filters").value()) {
            patterns.add(new Field("FilterCriteria.Filters", filter).inside("Pattern").required());
        }
        try {
            return RecordFilter.of(patterns).patterns();
        } catch (IllegalArgumentException e) {
            throw Field.refused("FilterCriteria: " + e.getMessage());
        }
    }

    private Optional<String> onFailure(MappingSettings base) {
        Field config = field("DestinationConfig");
        if (!config.isSet()) {
            return base.onFailure();
        }
        if (saysSomething(config.inside("OnSuccess").value())
                && config.inside("OnSuccess").isSet()) {
            throw config.inside("OnSuccess").invalid("left out for DynamoDB Streams");
        }
        Field destination = config.inside("OnFailure").inside("Destination");
        Optional<String> arn = destination.text().filter(text -> !text.isEmpty());
        if (arn.isPresent() && !QUEUE.matcher(arn.get()).matches()) {
            throw destination.invalid("the ARN of an SQS queue; the harness has no SNS and no S3");
        }
        return arn;
    }

    private Field field(String name) {
        return Field.of(json, name);
    }
}
