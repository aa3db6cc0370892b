package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;
import dev.tandem.harness.aws.lambda.internal.runtime.FunctionRevision;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Functions as AWS Lambda describes them: active at once, with the settings that they have without
 * being set.
 */
record FunctionJson(AwsAccount account) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter MODIFIED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

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
        addCollections(function, json);
        addState(revision, json);
        return json;
    }

    private static void addCollections(FunctionConfiguration function, ObjectNode json) {
        if (!function.variables().isEmpty()) {
            ObjectNode variables = json.putObject("Environment").putObject("Variables");
            function.variables().forEach(variables::put);
        }
        function.architectures().forEach(json.putArray("Architectures")::add);
        json.putObject("SnapStart")
                .put("ApplyOn", function.snapStart())
                .put("OptimizationStatus", "Off");
        json.putObject("EphemeralStorage").put("Size", 512);
        json.putObject("TracingConfig").put("Mode", "PassThrough");
        json.putObject("LoggingConfig")
                .put("LogFormat", "Text")
                .put("LogGroup", function.logGroup());
    }

    private static void addState(FunctionRevision revision, ObjectNode json) {
        json.put("CodeSize", revision.code().size());
        json.put("CodeSha256", revision.code().sha256());
        json.put("PackageType", "Zip");
        json.put("Version", "$LATEST");
        json.put("RevisionId", revision.revisionId());
        json.put("LastModified", MODIFIED.format(revision.modified()));
        json.put("State", "Active");
        json.put("LastUpdateStatus", "Successful");
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
