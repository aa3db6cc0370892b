package dev.tandem.harness.sam;

/**
 * A name that leads to a version, as plain CloudFormation has it.
 *
 * @param function the name or the ARN of its function
 * @param name such as {@code live}
 * @param version its number
 */
record FunctionAlias(String id, String function, String name, String version) implements Resource {

    static final String TYPE = "AWS::Lambda::Alias";

    static FunctionAlias read(String id, Properties properties) {
        FunctionAlias alias =
                new FunctionAlias(
                        id,
                        properties.required("FunctionName"),
                        properties.required("Name"),
                        properties.required("FunctionVersion"));
        properties.withoutEffect("nothing reads descriptions here", "Description").end();
        return alias;
    }
}
