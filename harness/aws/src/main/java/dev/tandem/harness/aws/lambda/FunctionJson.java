package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;
import dev.tandem.harness.aws.lambda.internal.runtime.FunctionRevision;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Functions as AWS Lambda describes them: active at once, with the settings that they have without
 * being set.
 */
record FunctionJson(AwsAccount account) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The {@code FunctionConfiguration} of the API. */
    ObjectNode configuration(FunctionRevision revision) {
        FunctionConfiguration function = revision.configuration();
        ObjectNode json = JSON.createObjectNode();
        json.put("FunctionName", function.name());
        json.put("FunctionArn", account.arn(function.name()));
        json.put("Runtime", function.runtime().identifier());
        json.put("Role", function.role());
        json.put("Handler", function.handler());
        json.put("Description", function.description());
        json.put("Timeout", function.timeoutSeconds());
        json.put("MemorySize", function.memoryMb());
        RevisionJson.addCollections(function, json);
        RevisionJson.addState(revision, json);
        return json;
    }

    /** The answer of GetFunction; where the code lies is nobody's business. */
    ObjectNode description(LambdaFunction function) {
        ObjectNode json = JSON.createObjectNode();
        json.set("Configuration", configuration(function.current()));
        json.putObject("Code").put("RepositoryType", "S3");
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
