package dev.tandem.harness;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

import java.net.URI;
import java.time.Duration;

/** Makes clients of one endpoint. */
record ClientFactory(URI endpoint, Region region) {

    // Lambda lets a function run for fifteen minutes
    private static final Duration LONGEST_CALL = Duration.ofMinutes(16);

    /** A client that signs with that access key; signatures are not verified. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C signing(
            String accessKey, B builder) {
        return client(
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(accessKey, "not verified")),
                builder);
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C unsigned(B builder) {
        return client(AnonymousCredentialsProvider.create(), builder);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            AwsCredentialsProvider credentials, B builder) {
        return builder.endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(LONGEST_CALL))
                .build();
    }
}
