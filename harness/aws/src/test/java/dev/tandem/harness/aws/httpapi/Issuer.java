package dev.tandem.harness.aws.httpapi;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.endpoint.internal.LoopbackServer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Somebody who signs tokens, and tells by which keys. */
final class Issuer implements AutoCloseable {

    private volatile RSAKey key = newKey("one");
    private final LoopbackServer server =
            LoopbackServer.start(0, "the issuer", request -> answer(request.path()));

    private AwsResponse answer(String path) {
        String json =
                path.equals("/.well-known/openid-configuration")
                        ? "{\"jwks_uri\":\"%s/keys\"}".formatted(uri())
                        : new JWKSet(key.toPublicJWK()).toString();
        return AwsResponse.json(200, json.getBytes(StandardCharsets.UTF_8));
    }

    String uri() {
        return server.uri().toString();
    }

    /** Signs with another key from now on. */
    void rotate(String keyId) {
        key = newKey(keyId);
    }

    /** What a good token claims, for a test to spoil. */
    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience("carts")
                .subject("mia")
                .issueTime(Date.from(Instant.now().minusSeconds(10)))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    /** With a key of that id which the issuer does not have. */
    String forged(JWTClaimsSet claims) {
        return signed(claims, newKey(key.getKeyID()));
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) {
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(),
                            claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
