package dev.tandem.features;

import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Somebody who signs tokens, and tells by which key (OpenID Connect Discovery 1.0, RFC 7515). */
final class TokenIssuer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair key = newKey();
    private final HttpServer server;

    private TokenIssuer(HttpServer server) {
        this.server = server;
    }

    static TokenIssuer start() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TokenIssuer issuer = new TokenIssuer(server);
        issuer.answer("/.well-known/openid-configuration", Map.of("jwks_uri", issuer.uri() + "/k"));
        issuer.answer("/k", Map.of("keys", List.of(issuer.publicKey())));
        server.start();
        return issuer;
    }

    private void answer(String path, Map<String, Object> json) {
        byte[] body = JSON.writeValueAsBytes(json);
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("content-type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Map<String, Object> publicKey() {
        RSAPublicKey rsa = (RSAPublicKey) key.getPublic();
        return Map.of(
                "kty", "RSA",
                "kid", "one",
                "alg", "RS256",
                "n", unsigned(rsa.getModulus()),
                "e", unsigned(rsa.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return text(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    /** A good token for the carts that claims this besides. */
    String token(Map<String, Object> claims) {
        return token(claims, key);
    }

    /** One that somebody else has signed. */
    String forged(Map<String, Object> claims) {
        return token(claims, newKey());
    }

    private String token(Map<String, Object> claims, KeyPair by) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> all = new TreeMap<>(claims);
        all.putAll(Map.of("iss", uri(), "aud", "carts", "iat", now - 10, "exp", now + 600));
        String signed =
                text(JSON.writeValueAsBytes(Map.of("alg", "RS256", "kid", "one")))
                        + "."
                        + text(JSON.writeValueAsBytes(all));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(by.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + text(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
