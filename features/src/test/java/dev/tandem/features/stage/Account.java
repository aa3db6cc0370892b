package dev.tandem.features.stage;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

import java.net.URI;
import java.util.Optional;

/**
 * Who calls AWS, and where.
 *
 * @param endpoint in place of AWS's own
 */
record Account(Region region, AwsCredentialsProvider credentials, Optional<URI> endpoint) {

    /** As the AWS CLI is set up on this machine. */
    static Account ofThisMachine() {
        return new Account(
                DefaultAwsRegionProviderChain.builder().build().getRegion(),
                DefaultCredentialsProvider.builder().build(),
                Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).map(URI::create));
    }

    URI endpointOf(String service) {
        return endpoint.orElseGet(() ->
                URI.create(
                        "https://%s.%s.%s/"
                                .formatted(
                                        service,
                                        region.id(),
                                        region.metadata().partition().dnsSuffix())));
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        endpoint.ifPresent(builder::endpointOverride);
        return builder.region(region)
                .credentialsProvider(credentials)
                .httpClientBuilder(
                        UrlConnectionHttpClient.builder().socketTimeout(Stage.TIME_TO_ANSWER))
                .build();
    }
}
