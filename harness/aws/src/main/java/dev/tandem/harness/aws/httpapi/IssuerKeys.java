package dev.tandem.harness.aws.httpapi;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of issuers, found as OpenID Connect Discovery 1.0 says; those of one are kept. */
final class IssuerKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, JWKSource<SecurityContext>> kept = new ConcurrentHashMap<>();

    /**
     * The keys of that issuer.
     *
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
            return JWKSourceBuilder.create(URI.create(keysOf(issuer)).toURL())
                    .refreshAheadCache(false)
                    .rateLimited(false)
                    .build();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new JOSEException("the issuer %s does not tell its keys".formatted(issuer), e);
        }
    }

    private String keysOf(String issuer) throws IOException, InterruptedException {
        URI discovery =
                URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        HttpRequest ask = HttpRequest.newBuilder(discovery).timeout(PATIENCE).build();
        return JsonMapper.shared()
                .readTree(client.send(ask, BodyHandlers.ofString()).body())
                .path("jwks_uri")
                .asString("");
    }
}
