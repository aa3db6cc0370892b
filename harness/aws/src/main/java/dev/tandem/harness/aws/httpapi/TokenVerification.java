package dev.tandem.harness.aws.httpapi;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at tokens as API Gateway does (API Gateway Developer Guide, Control access to HTTP APIs
 * with JWT authorizers): signed with RSA by a key of the issuer, meant for the audience, and of
 * now.
 */
final class TokenVerification {

    private static final System.Logger LOG = System.getLogger(HttpApi.class.getName());
    private static final Set<JWSAlgorithm> RSA =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private final IssuerKeys keys = new IssuerKeys();

    /**
     * What the token claims; empty if it is not accepted.
     *
     * @param authorization the header of that name
     */
    Optional<Map<String, Object>> claims(JwtAuthorizer authorizer, String authorization)
            throws InterruptedException {
        try {
            SignedJWT token = SignedJWT.parse(authorization.replaceFirst("(?i)^Bearer +", ""));
            if (token.getHeader().getKeyID() == null) {
                return Optional.empty();
            }
            return Optional.of(processor(authorizer).process(token, null))
                    .filter(claims -> isFor(authorizer.audience(), claims) && isOfNow(claims))
                    .map(JWTClaimsSet::toJSONObject);
        } catch (ParseException | BadJOSEException e) {
            LOG.log(System.Logger.Level.DEBUG, "The HTTP API has refused a token", e);
        } catch (JOSEException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The HTTP API has answered 401, since it can't verify tokens: {0}; look at the"
                            + " issuer",
                    e.getMessage());
        }
        return Optional.empty();
    }

    private DefaultJWTProcessor<SecurityContext> processor(JwtAuthorizer authorizer)
            throws JOSEException, InterruptedException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier((_, _) -> {});
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(RSA, keys.of(authorizer.issuer())));
        DefaultJWTClaimsVerifier<SecurityContext> times =
                new DefaultJWTClaimsVerifier<>(
                        new JWTClaimsSet.Builder().issuer(authorizer.issuer()).build(),
                        Set.of("exp"));
        times.setMaxClockSkew(0);
        processor.setJWTClaimsSetVerifier(times);
        return processor;
    }

    /** The client counts only where no audience is named. */
    private static boolean isFor(List<String> audience, JWTClaimsSet claims) {
        List<String> named = claims.getAudience();
        return named.isEmpty()
                ? audience.contains(String.valueOf(claims.getClaim("client_id")))
                : named.stream().anyMatch(audience::contains);
    }

    private static boolean isOfNow(JWTClaimsSet claims) {
        Date issued = claims.getIssueTime();
        return issued == null || !issued.toInstant().isAfter(Instant.now());
    }
}
