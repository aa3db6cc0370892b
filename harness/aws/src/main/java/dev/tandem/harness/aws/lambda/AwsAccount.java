package dev.tandem.harness.aws.lambda;

import java.util.Optional;

/**
 * Whose functions these are, and where.
 *
 * @param region such as {@code us-east-1}
 * @param id twelve digits
 */
public record AwsAccount(String region, String id) {

    /** The ARN of a function. */
    public String arn(String function) {
        return "arn:aws:lambda:%s:%s:function:%s".formatted(region, id, function);
    }

    /** The ARN of a version or an alias. */
    public String arn(String function, String qualifier) {
        return arn(function) + ":" + qualifier;
    }

    /** The ARN as a caller names the function, with a qualifier or without. */
    public String arn(String function, Optional<String> qualifier) {
        return qualifier.map(it -> arn(function, it)).orElseGet(() -> arn(function));
    }
}
