package dev.tandem.lambda;

import dev.tandem.dynamodb.aggregate.DynamoDbClientSettings;
import dev.tandem.snapstart.RuntimeHook;
import dev.tandem.snapstart.credentials.RenewedCredentials;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a function calls AWS. Lambda says keys and region in the environment (Lambda Developer Guide,
 * "Using Lambda environment variables"): what is there needs no search, which would load a dozen
 * providers and look for files at each cold start.
 */
final class AwsAccess {

    private final Map<String, String> variables;
    private final AwsCredentialsProvider credentials;

    /**
     * @param hooks takes what has to be renewed after a restore
     */
    AwsAccess(Map<String, String> variables, Consumer<RuntimeHook> hooks) {
        this.variables = variables;
        this.credentials = ofEnvironment(variables).orElseGet(() -> renewed(hooks));
    }

    /**
     * With SnapStart there are no keys in the environment, and those that are found do not last.
     */
    private static AwsCredentialsProvider renewed(Consumer<RuntimeHook> hooks) {
        RenewedCredentials found =
                new RenewedCredentials(() -> DefaultCredentialsProvider.builder().build());
        hooks.accept(found);
        return found;
    }

    private static Optional<AwsCredentialsProvider> ofEnvironment(Map<String, String> variables) {
        String key = variables.get("AWS_ACCESS_KEY_ID");
        String secret = variables.get("AWS_SECRET_ACCESS_KEY");
        String token = variables.get("AWS_SESSION_TOKEN");
        if (key == null || secret == null) {
            return Optional.empty();
        }
        return Optional.of(
                StaticCredentialsProvider.create(
                        token == null
                                ? AwsBasicCredentials.create(key, secret)
                                : AwsSessionCredentials.create(key, secret, token)));
    }

    AwsCredentialsProvider credentials() {
        return credentials;
    }

    DynamoDbClient dynamoDb(DynamoDbClientSettings access) {
        return access.client(Optional.of(credentials), region());
    }

    /** Empty for the one that the SDK finds by itself. */
    Optional<Region> region() {
        return Optional.ofNullable(variables.get("AWS_REGION")).map(Region::of);
    }
}
