package dev.tandem.harness.aws.lambda;

import java.util.Optional;

/**
 * What a function signs its requests with, as its execution role would give it.
 *
 * @param accessKeyId also tells apart whose requests reach an endpoint
 * @param secretAccessKey not verified by the harness
 * @param sessionToken set by AWS always; left out here when empty
 */
public record Credentials(
        String accessKeyId, String secretAccessKey, Optional<String> sessionToken) {

    /** Without a session token. */
    public static Credentials of(String accessKeyId, String secretAccessKey) {
        return new Credentials(accessKeyId, secretAccessKey, Optional.empty());
    }

    @Override
    public String toString() {
        return "Credentials[" + accessKeyId + "]";
    }
}
