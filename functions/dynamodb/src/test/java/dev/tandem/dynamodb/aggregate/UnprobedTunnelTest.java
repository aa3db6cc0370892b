package dev.tandem.dynamodb.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** TLS and proxies are the SDK's client's, as before. */
class UnprobedTunnelTest {

    private static final String PASSWORD = "changeit";

    @TempDir private Path folder;

    @Test
    void over_tls_a_kept_connection_is_used_again_and_not_probed() throws Exception {
        try (Probes probes = new Probes();
                ShortLivedServer server = tls();
                SdkHttpClient http = trusting(UrlConnectionHttpClient.builder())) {
            post(http, server.at("https"));
            post(http, server.at("https"));

            assertThat(server.requests())
                    .hasSize(2)
                    .allMatch(sent -> sent.startsWith("POST / ") && sent.endsWith("{\"a\":1}"));
            assertThat(server.connections()).isEqualTo(1);
            assertThat(probes.seen()).isZero();
        }
    }

    @Test
    void through_a_proxy_s_tunnel_it_is_the_same() throws Exception {
        try (Probes probes = new Probes();
                TunnelProxy proxy = new TunnelProxy();
                ShortLivedServer server = tls();
                SdkHttpClient http = trusting(by(proxy.endpoint()))) {
            post(http, server.at("https"));
            post(http, server.at("https"));

            assertThat(proxy.asked())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT localhost:" + server.at("https").getPort());
            assertThat(server.requests()).hasSize(2).allMatch(sent -> sent.startsWith("POST / "));
            assertThat(probes.seen()).isZero();
        }
    }

    @Test
    void without_tls_a_proxy_is_asked_for_the_whole_address() throws Exception {
        try (ShortLivedServer proxy = new ShortLivedServer();
                SdkHttpClient http = trusting(by(proxy.at("http")))) {
            post(http, URI.create("http://dynamodb.test/"));

            assertThat(proxy.requests())
                    .singleElement()
                    .asString()
                    .startsWith("POST http://dynamodb.test/ HTTP/1.1");
        }
    }

    private static UrlConnectionHttpClient.Builder by(URI proxy) {
        return UrlConnectionHttpClient.builder()
                .proxyConfiguration(ProxyConfiguration.builder().endpoint(proxy).build());
    }

    private static SdkHttpClient trusting(UrlConnectionHttpClient.Builder jdk) {
        return UnprobedHttpClient.over(jdk)
                .buildWithDefaults(
                        AttributeMap.builder()
                                .put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, true)
                                .build());
    }

    private static void post(SdkHttpClient http, URI address) throws IOException {
        HttpExecuteResponse answer =
                http.prepareRequest(
                                HttpExecuteRequest.builder()
                                        .request(
                                                SdkHttpRequest.builder()
                                                        .method(SdkHttpMethod.POST)
                                                        .uri(address)
                                                        .putHeader("Content-Length", "7")
                                                        .build())
                                        .contentStreamProvider(
                                                ContentStreamProvider.fromUtf8String("{\"a\":1}"))
                                        .build())
                        .call();
        assertThat(answer.responseBody().orElseThrow().readAllBytes()).asString().isEqualTo("{}");
    }

    private ShortLivedServer tls()
            throws IOException, GeneralSecurityException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-dname",
                                "CN=localhost",
                                "-keyalg",
                                "EC",
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                keys.toString())
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream kept = Files.newInputStream(keys)) {
            store.load(kept, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new ShortLivedServer(
                context.getServerSocketFactory()
                        .createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }
}
