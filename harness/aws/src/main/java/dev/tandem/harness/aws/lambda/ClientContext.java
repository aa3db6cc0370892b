package dev.tandem.harness.aws.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a caller of Invoke sends along for the function, in a header. */
final class ClientContext {

    private ClientContext() {}

    /**
     * Its JSON.
     *
     * @throws dev.tandem.harness.aws.endpoint.AwsException if it is no Base64
     */
    static String decoded(String header) {
        try {
            return new String(Base64.getDecoder().decode(header), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw InvokeRequest.invalid("X-Amz-Client-Context: must be JSON in Base64");
        }
    }
}
