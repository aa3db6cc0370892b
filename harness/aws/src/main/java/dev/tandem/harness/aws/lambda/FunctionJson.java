package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;
import dev.tandem.harness.aws.lambda.internal.runtime.FunctionRevision;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * Functions as AWS Lambda describes them: active at once, with the settings that they have without
 * being set.
 */
record FunctionJson(AwsAccount account) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * The {@code FunctionConfiguration} of the API, of a function that is named without qualifier.
     */
    ObjectNode configuration(FunctionRevision revision) {
        return configuration(revision, Optional.empty());
    }

    /** The same, as the caller names it. */
    ObjectNode configuration(FunctionRevision revision, Optional<String> qualifier) {
        FunctionConfiguration function = revision.configuration();
        ObjectNode json = JSON.createObjectNode();
        json.put("FunctionName", function.name());
        json.put("FunctionArn", account.arn(function.name(), qualifier));
        json.put("Role", function.role());
        json.put("Description", function.description());
        json.put("Timeout", function.timeoutSeconds());
        json.put("MemorySize", function.memoryMb());
        PackagingJson.add(function.packaging(), json);
        NestedSettingsJson.add(function, json);
        RevisionJson.add(revision, json);
        return json;
    }

    ObjectNode configuration(QualifiedFunction function) {
        return configuration(function.current(), function.qualifier());
    }

    /** The answer of GetFunction; where a zip lies is nobody's business. */
    ObjectNode description(QualifiedFunction qualified) {
        LambdaFunction function = qualified.function();
        ObjectNode json = JSON.createObjectNode();
        json.set("Configuration", configuration(qualified));
        PackagingJson.addPlace(qualified.current().code(), json.putObject("Code"));
        if (!function.tags().isEmpty()) {
            ObjectNode tags = json.putObject("Tags");
            function.tags().forEach(tags::put);
        }
        function.concurrency()
                .reserved()
                .ifPresent(most ->
                        json.putObject("Concurrency").put("ReservedConcurrentExecutions", most));
        return json;
    }
}
