package dev.tandem.harness.aws.httpapi;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of issuers, found as OpenID Connect Discovery 1.0 says; those of one are kept. */
final class IssuerKeys {

    private final IssuerDiscovery discovery = new IssuerDiscovery();
    private final Map<String, JWKSource<SecurityContext>> kept = new ConcurrentHashMap<>();

    /**
     * @throws JOSEException if it does not tell where they are
     */
    JWKSource<SecurityContext> of(String issuer) throws JOSEException, InterruptedException {
        JWKSource<SecurityContext> known = kept.get(issuer);
        if (known != null) {
            return known;
        }
        JWKSource<SecurityContext> found = found(issuer);
        kept.put(issuer, found);
        return found;
    }

    /** An unknown key has them read again. */
    private JWKSource<SecurityContext> found(String issuer)
            throws JOSEException, InterruptedException {
        try {
            return JWKSourceBuilder.create(discovery.keysOf(issuer).toURL())
                    .refreshAheadCache(false)
                    .rateLimited(false)
                    .build();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new JOSEException("the issuer %s does not tell its keys".formatted(issuer), e);
        }
    }
}
