package dev.tandem.harness.sam;

import java.util.List;
import java.util.Optional;

/** A Lambda function as plain CloudFormation has it, such as AWS CDK writes it. */
final class PlainFunction {

    static final String TYPE = "AWS::Lambda::Function";

    private static final FunctionSource NOWHERE = new ZipSource("Code", "");

    private PlainFunction() {}

    /**
     * @param assets where the code is that its bucket would have
     */
    static Function read(
            String id, Properties properties, Place place, Roles roles, Assets assets) {
        var request = FunctionRequest.read(id, properties, place);
        boolean isImage = ImageProperties.isImage(properties);
        String role = properties.required("Role");
        Function function =
                new Function(
                        id,
                        request,
                        properties
                                .readRequired(
                                        "Code",
                                        code -> isImage ? image(code, assets) : zip(code, assets))
                                .orElse(NOWHERE),
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

    private static FunctionSource image(Properties code, Assets assets) {
        String uri = code.required("ImageUri");
        if (LocalImage.isNamed(uri)) {
            return new LocalImage(uri);
        }
        Optional<ImageSource> built = assets.image(uri);
        if (built.isEmpty()) {
            code.problem(
                    "ImageUri",
                    "is '%s', which the harness does not pull: name a Dockerfile as file:///…/Dockerfile, or let CDK make the image of a folder, of which its asset manifest tells"
                            .formatted(uri));
        }
        return built.<FunctionSource>map(image -> image).orElse(NOWHERE);
    }

    private static FunctionSource zip(Properties code, Assets assets) {
        String bucket = code.required("S3Bucket");
        String key = code.required("S3Key");
        Optional<String> path = assets.path(key);
        if (path.isEmpty()) {
            code.problem(
                    "S3Key",
                    "is %s of the bucket %s, which no asset manifest beside the template has"
                            .formatted(key, bucket));
        }
        return new ZipSource("Code", path.orElse(""));
    }
}
