package dev.tandem.harness.aws.httpapi;

import java.util.List;

/**
 * Whose tokens an HTTP API accepts. The token is the header {@code Authorization}, with or without
 * {@code Bearer} before it.
 *
 * @param issuer as tokens name it; its keys are found below it
 * @param audience of which a token has to name one, as {@code aud} or, without that, as {@code
 *     client_id}
 */
public record JwtAuthorizer(String issuer, List<String> audience) {

    public JwtAuthorizer {
        audience = List.copyOf(audience);
    }
}
