package dev.tandem.harness.aws.lambda.internal.function;

import java.util.List;

/**
 * Settings that are told again and make another version, as all do. But for SnapStart, whose hooks
 * are called, they change nothing here: there is no X-Ray, no network but this machine's, and logs
 * are files.
 *
 * @param snapStart {@code None} or {@code PublishedVersions}
 * @param tracing {@code PassThrough} or {@code Active}
 * @param subnets with the security groups, or none of both
 * @param logGroup where AWS would keep its logs
 */
public record ToldSettings(
        String snapStart,
        String tracing,
        List<String> subnets,
        List<String> securityGroups,
        String logGroup) {

    public ToldSettings {
        subnets = List.copyOf(subnets);
        securityGroups = List.copyOf(securityGroups);
    }

    /** Those of a function that sets none. */
    public static ToldSettings defaults(String function) {
        return new ToldSettings(
                "None", "PassThrough", List.of(), List.of(), "/aws/lambda/" + function);
    }
}
