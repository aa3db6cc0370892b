package dev.tandem.rds.connection;

import dev.tandem.rds.login.ServerName;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things are, by what is known of them. */
final class Regions {

    private Regions() {}

    static String of(@Nullable String given, ServerName server) {
        return Optional.ofNullable(given).or(server::region).orElseGet(Regions::own);
    }

    /** An ARN says it: {@code arn:aws:secretsmanager:eu-west-1:…}. */
    static String ofSecret(String secret, @Nullable String given, ServerName server) {
        String[] parts = secret.split(":", -1);
        return parts.length > 3 && parts[0].equals("arn") ? parts[3] : of(given, server);
    }

    private static String own() {
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion().id();
        } catch (SdkClientException e) {
            throw new IllegalArgumentException(
                    "In which region is the database? Say it with tandem.rds.region, or AWS_REGION",
                    e);
        }
    }

    /** As the AWS SDKs do it: the service's variable goes before the one of all. */
    static @Nullable URI secretsManager() {
        return Stream.of("AWS_ENDPOINT_URL_SECRETS_MANAGER", "AWS_ENDPOINT_URL")
                .map(System::getenv)
                .filter(url -> url != null && !url.isBlank())
                .findFirst()
                .map(URI::create)
                .orElse(null);
    }
}
