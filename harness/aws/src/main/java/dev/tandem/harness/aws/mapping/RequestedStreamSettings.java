package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.stream.Batching;
import dev.tandem.harness.aws.stream.filter.RecordFilter;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The settings that a request asks for.
 *
 * @param base what holds where it asks for nothing
 */
record RequestedStreamSettings(JsonNode request, StreamSettings base) {

    private static final Pattern QUEUE = Pattern.compile("arn:aws:sqs:[^:]+:\\d{12}:[^:]+");
    private static final int MOST_RETRIES = 10_000;
    private static final int LEAST_AGE = 60;
    private static final int MOST_AGE = 604_800;
    private static final String ITEM_FAILURES = "ReportBatchItemFailures";

    StreamSettings merged() {
        return new StreamSettings(
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
                reportsItemFailures(),
                patterns(),
                onFailure());
    }

    private boolean reportsItemFailures() {
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

    private List<String> patterns() {
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

    private Optional<String> onFailure() {
        Field config = field("DestinationConfig");
        if (!config.isSet()) {
            return base.onFailure();
        }
        if (config.inside("OnSuccess").saysSomething()) {
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
        return Field.of(request, name);
    }
}
