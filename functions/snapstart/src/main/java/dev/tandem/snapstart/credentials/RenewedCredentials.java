package dev.tandem.snapstart.credentials;

import dev.tandem.snapstart.RuntimeHook;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

import java.util.function.Supplier;

/**
 * The credentials that the AWS SDK finds by itself; those that it found before a snapshot are
 * forgotten when a copy starts from it, since a snapshot may be older than they last.
 */
public final class RenewedCredentials implements AwsCredentialsProvider, RuntimeHook {

    private final Supplier<? extends AwsCredentialsProvider> source;
    private volatile AwsCredentialsProvider current;

    /**
     * @param source makes a provider that knows nothing yet
     */
    public RenewedCredentials(Supplier<? extends AwsCredentialsProvider> source) {
        this.source = source;
        this.current = source.get();
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return current.resolveCredentials();
    }

    @Override
    public void afterRestore() {
        current = source.get();
    }
}
