package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.lambda.Credentials;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;

/**
 * A role's credentials as a child asks for them, in the form that containers get them.
 *
 * @param keys of the function's role
 */
record RoleCredentials(Credentials keys) {

    private static final Duration VALID = Duration.ofHours(6);

    static RoleCredentials of(Host host, String function) {
        return new RoleCredentials(host.credentials().apply(function));
    }

    /**
     * Those of now: other ones before a snapshot than after it.
     *
     * @param restored whether a copy of the snapshot asks
     */
    SdkBytes json(boolean restored) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("AccessKeyId", keys.accessKeyId());
        json.put("SecretAccessKey", keys.secretAccessKey());
        json.put(
                "Token",
                keys.sessionToken().orElse("") + (restored ? "restored" : "before-the-snapshot"));
        json.put("Expiration", Instant.now().plus(VALID).toString());
        return SdkBytes.fromUtf8String(json.toString());
    }
}
