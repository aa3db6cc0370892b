package dev.tandem.features.stage;

import org.awaitility.Awaitility;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Starts functions side by side, each as soon as it is deployed. Otherwise each would start alone,
 * when it is called for the first time, while the machine's other processors rest.
 */
public final class WarmUp implements AutoCloseable {

    private static final Duration TIME_TO_DEPLOY = Duration.ofMinutes(5);
    private static final Duration TIME_TO_START = Duration.ofMinutes(10);

    /** A batch without a record, and for all others a request that they refuse. */
    private static final SdkBytes NOTHING = SdkBytes.fromUtf8String("{\"Records\":[]}");

    private final LambdaClient lambda;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final CountDownLatch cold;

    private WarmUp(LambdaClient lambda, int functions) {
        this.lambda = lambda;
        this.cold = new CountDownLatch(functions);
    }

    /** Waits for these functions from now on. */
    public static WarmUp of(LambdaClient lambda, String prefix, List<String> functions) {
        WarmUp warmUp = new WarmUp(lambda, functions.size());
        functions.forEach(
                function -> warmUp.threads.execute(() -> warmUp.start(prefix + function)));
        return warmUp;
    }

    /** Returns when all are warm. */
    public void await() {
        try {
            if (!cold.await(TIME_TO_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "%d functions have not started within %s"
                                .formatted(cold.getCount(), TIME_TO_START));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while functions start", e);
        }
    }

    private void start(String function) {
        try {
            awaitDeployment(function);
            processors.acquireUninterruptibly();
            try {
                lambda.invoke(invoke -> invoke.functionName(function).payload(NOTHING));
            } finally {
                processors.release();
            }
        } catch (SdkException cannotStart) {
            // whoever calls it in earnest is told why
        } finally {
            cold.countDown();
        }
    }

    private void awaitDeployment(String function) {
        Awaitility.await("the deployment of " + function)
                .atMost(TIME_TO_DEPLOY)
                .ignoreExceptionsMatching(ResourceNotFoundException.class::isInstance)
                .until(
                        () -> lambda.getFunctionConfiguration(get -> get.functionName(function)),
                        _ -> true);
    }

    /** Does not wait for functions that are not deployed. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
