package dev.tandem.function.request;

import dev.tandem.core.result.Problem;
import dev.tandem.function.internal.Call;

import java.util.Optional;

/**
 * Who sends requests, as the API's authorizer says. Headers and bodies never do: anybody can write
 * them.
 *
 * @param claim of the token, such as {@code sub}
 * @param areRequired whether a request over HTTP without a token is refused
 */
public record Callers(String claim, boolean areRequired) {

    /** By the subject of the token, where there is one. */
    public static final Callers BY_SUBJECT = new Callers("sub", false);

    /** Who sends it; empty if nobody asks. */
    Optional<String> of(Call call) {
        return call.claim(claim);
    }

    /** A token that does not say who sends it must not be taken for an API that is open to all. */
    Optional<Problem.Unauthenticated> refusal(Call call) {
        if (call.hasToken()) {
            return call.claim(claim).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            new Problem.Unauthenticated(
                                    "the token has no claim '%s', which says who sends the request"
                                            .formatted(claim)));
        }
        return areRequired && call.isOverHttp()
                ? Optional.of(
                        new Problem.Unauthenticated(
                                "the request has no token that says who sends it"))
                : Optional.empty();
    }
}
