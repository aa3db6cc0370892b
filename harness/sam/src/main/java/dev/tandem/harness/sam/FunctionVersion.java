package dev.tandem.harness.sam;

/**
 * A published version, as plain CloudFormation has it.
 *
 * @param function the name or the ARN of its function
 * @param description what it is told with
 */
record FunctionVersion(String id, String function, String description) implements Resource {

    static final String TYPE = "AWS::Lambda::Version";

    static FunctionVersion read(String id, Properties properties) {
        FunctionVersion version =
                new FunctionVersion(
                        id,
                        properties.required("FunctionName"),
                        properties.text("Description").orElse(""));
        properties.end();
        return version;
    }
}
