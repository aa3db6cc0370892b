package dev.tandem.harness.sam;

import java.util.List;
import java.util.Optional;

/** A Lambda function as plain CloudFormation has it, such as AWS CDK writes it. */
final class PlainFunction {

    static final String TYPE = "AWS::Lambda::Function";

    private PlainFunction() {}

    /**
     * @param assets where the code is that its bucket would have
     */
    static Function read(
            String id, Properties properties, Place place, Roles roles, Assets assets) {
        var request = FunctionRequest.read(id, properties, place);
        String role = properties.required("Role");
        Function function =
                new Function(
                        id,
                        request,
                        new ZipSource(
                                "Code",
                                properties
                                        .readRequired("Code", code -> code(code, assets))
                                        .orElse("")),
                        properties.number("ReservedConcurrentExecutions"),
                        Optional.empty(),
                        Optional.empty(),
                        roles.statements(role).orElse(List.of()),
                        List.of(),
                        List.of(),
                        List.of());
        if (roles.statements(role).isEmpty()) {
            properties.problem("Role", "is %s, which is no role of this template".formatted(role));
        }
        properties
                .withoutEffect("there is no network but this machine's", "VpcConfig")
                .withoutEffect("a function runs on this machine's processor", "Architectures")
                .withoutEffect("there is no X-Ray here", "TracingConfig")
                .withoutEffect("logs are kept until the harness ends", "LoggingConfig")
                .withoutEffect("nothing reads tags here", "Tags")
                .end();
        return function;
    }

    private static String code(Properties code, Assets assets) {
        String bucket = code.required("S3Bucket");
        String key = code.required("S3Key");
        Optional<String> path = assets.path(key);
        if (path.isEmpty()) {
            code.problem(
                    "S3Key",
                    "is %s of the bucket %s, which no asset manifest beside the template has"
                            .formatted(key, bucket));
        }
        return path.orElse("");
    }
}
