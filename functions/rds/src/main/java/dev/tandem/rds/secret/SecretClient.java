package dev.tandem.rds.secret;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * The one call of AWS Secrets Manager that is needed here, GetSecretValue. It waits for less than a
 * pool waits for a connection, and tries once: the pool tries again.
 *
 * @param credentials of who may read the secret
 * @param region of the secret
 * @param endpoint where Secrets Manager listens
 */
public record SecretClient(AwsCredentialsProvider credentials, String region, URI endpoint) {

    private static final SdkHttpClient HTTP =
            UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(1))
                    .socketTimeout(Duration.ofSeconds(2))
                    .build();

    /** The one of a region. */
    public static SecretClient of(AwsCredentialsProvider credentials, String region) {
        return new SecretClient(
                credentials,
                region,
                URI.create(
                        "https://secretsmanager.%s.amazonaws.com%s"
                                .formatted(region, region.startsWith("cn-") ? ".cn" : "")));
    }

    /**
     * The text of a secret, as it is now.
     *
     * @param secret its ARN or name
     * @throws SecretUnavailableException if it can't be read, with what to do about it
     */
    public String value(String secret) {
        try {
            HttpExecuteResponse response = HTTP.prepareRequest(request(secret)).call();
            JsonNode answer = body(response);
            if (!response.httpResponse().isSuccessful()) {
                throw Denial.told(secret, response.httpResponse().statusCode(), answer);
            }
            return text(secret, answer);
        } catch (IOException | SdkClientException e) {
            throw new SecretUnavailableException(
                    "Secrets Manager can't be asked for %s at %s (%s): from a VPC it is reached by an interface endpoint for secretsmanager, or a NAT"
                            .formatted(secret, endpoint, e),
                    e);
        }
    }

    private HttpExecuteRequest request(String secret) {
        String json = JsonMapper.shared().writeValueAsString(Map.of("SecretId", secret));
        ContentStreamProvider body = ContentStreamProvider.fromUtf8String(json);
        SdkHttpRequest call =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(endpoint)
                        .putHeader("Content-Type", "application/x-amz-json-1.1")
                        .putHeader(
                                "Content-Length",
                                Integer.toString(json.getBytes(StandardCharsets.UTF_8).length))
                        .putHeader("X-Amz-Target", "secretsmanager.GetSecretValue")
                        .build();
        SignedRequest signed =
                AwsV4HttpSigner.create()
                        .sign(signing ->
                                signing.identity(credentials.resolveCredentials())
                                        .request(call)
                                        .payload(body)
                                        .putProperty(
                                                AwsV4HttpSigner.SERVICE_SIGNING_NAME,
                                                "secretsmanager")
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        return HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(signed.payload().orElse(body))
                .build();
    }

    private static JsonNode body(HttpExecuteResponse response) throws IOException {
        if (response.responseBody().isEmpty()) {
            return JsonMapper.shared().createObjectNode();
        }
        try (InputStream body = response.responseBody().get()) {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static String text(String secret, JsonNode answer) {
        String text = answer.path("SecretString").asString("");
        if (text.isEmpty()) {
            throw new SecretUnavailableException(
                    "The secret %s has no text: it is to be JSON with username and password"
                            .formatted(secret));
        }
        return text;
    }
}
