package dev.tandem.harness.aws.httpapi;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks issuers where their keys are, as OpenID Connect Discovery 1.0 says. */
final class IssuerDiscovery {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    URI keysOf(String issuer) throws IOException, InterruptedException {
        URI discovery =
                URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        HttpRequest ask = HttpRequest.newBuilder(discovery).timeout(PATIENCE).build();
        return URI.create(
                JsonMapper.shared()
                        .readTree(client.send(ask, BodyHandlers.ofString()).body())
                        .path("jwks_uri")
                        .asString(""));
    }
}
