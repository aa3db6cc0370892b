package dev.tandem.function.autoconfigure;

import dev.tandem.function.request.Callers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of functions.
 *
 * @param callerClaim the claim of a token that says who sends a request
 * @param callerRequired whether a request over HTTP is refused that has no token which the API's
 *     authorizer has accepted
 */
@ConfigurationProperties("tandem.function")
public record TandemFunctionProperties(
        @DefaultValue("sub") String callerClaim, @DefaultValue("false") boolean callerRequired) {

    public TandemFunctionProperties {
        if (callerClaim.isBlank()) {
            throw new IllegalArgumentException(
                    "tandem.function.caller-claim is blank, it has to be the name of a claim");
        }
    }

    /** Who sends requests. */
    public Callers callers() {
        return new Callers(callerClaim, callerRequired);
    }
}
