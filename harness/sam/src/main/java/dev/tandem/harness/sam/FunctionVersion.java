package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

/**
 * A published version, as plain CloudFormation has it.
 *
 * @param id its logical id: under another one it is another version
 * @param function the name or the ARN of its function
 * @param description what it is told with. It can only be given at creation, so that another one
 *     makes another version
 * @param staysReplaced whether it stays when one of another description replaces it
 * @param staysGone whether it stays when the template has it no more
 */
record FunctionVersion(
        String id, String function, String description, boolean staysReplaced, boolean staysGone)
        implements Resource {

    static final String TYPE = "AWS::Lambda::Version";

    static FunctionVersion read(String id, Properties properties, JsonNode resource) {
        FunctionVersion version =
                new FunctionVersion(
                        id,
                        properties.required("FunctionName"),
                        properties.text("Description").orElse(""),
                        DeletionPolicies.keepsReplaced(resource),
                        DeletionPolicies.keeps(resource));
        properties.end();
        return version;
    }

    /** The name alone. */
    String functionName() {
        return functionName(function);
    }

    /**
     * @param function by name or ARN, with a qualifier or without
     */
    static String functionName(String function) {
        return function.replaceFirst("^arn:.*:function:", "").replaceFirst(":.*", "");
    }

    /** Whether CloudFormation would leave the other one, since nothing about it has changed. */
    boolean isSameAs(FunctionVersion other) {
        return id.equals(other.id) && description.equals(other.description);
    }
}
