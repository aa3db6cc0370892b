package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;
import dev.tandem.harness.aws.lambda.internal.runtime.FunctionRevision;

import tools.jackson.databind.node.ObjectNode;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What Lambda tells of a revision beside its plain settings. */
final class RevisionJson {

    private static final DateTimeFormatter MODIFIED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

    private RevisionJson() {}

    static void addCollections(FunctionConfiguration function, ObjectNode json) {
        if (!function.variables().isEmpty()) {
            ObjectNode variables = json.putObject("Environment").putObject("Variables");
            function.variables().forEach(variables::put);
        }
        function.architectures().forEach(json.putArray("Architectures")::add);
        json.putObject("SnapStart")
                .put("ApplyOn", function.told().snapStart())
                .put("OptimizationStatus", "Off");
        json.putObject("EphemeralStorage").put("Size", 512);
        json.putObject("TracingConfig").put("Mode", function.told().tracing());
        addVpc(function, json);
        json.putObject("LoggingConfig")
                .put("LogFormat", "Text")
                .put("LogGroup", function.told().logGroup());
    }

    private static void addVpc(FunctionConfiguration function, ObjectNode json) {
        if (!function.told().subnets().isEmpty()) {
            ObjectNode vpc = json.putObject("VpcConfig");
            function.told().subnets().forEach(vpc.putArray("SubnetIds")::add);
            function.told().securityGroups().forEach(vpc.putArray("SecurityGroupIds")::add);
        }
    }

    static void addState(FunctionRevision revision, ObjectNode json) {
        json.put("CodeSize", revision.code().size());
        json.put("CodeSha256", revision.code().sha256());
        json.put("PackageType", "Zip");
        json.put("Version", revision.version());
        json.put("RevisionId", revision.revisionId());
        json.put("LastModified", MODIFIED.format(revision.modified()));
        json.put("State", "Active");
        json.put("LastUpdateStatus", "Successful");
    }
}
