package dev.tandem.bench.start;

import dev.tandem.harness.Harness;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A function that is started cold.
 *
 * @param zip its code
 * @param imageUri where it is, if it is shipped as an image of that code
 * @param isSnapStarted whether it is restored, and what counts is what comes after
 */
record ColdFunction(
        String name,
        SdkBytes zip,
        String handler,
        Map<String, String> environment,
        ColdCall call,
        Optional<String> imageUri,
        boolean isSnapStarted) {

    private static final Pattern AFTER_RESTORE =
            Pattern.compile("\t(?:Duration|Restore Duration): ([0-9.]+) ms");

    /** From a snapshot. */
    ColdFunction restored(String other) {
        return new ColdFunction(other, zip, handler, environment, call, Optional.empty(), true);
    }

    /** As an image. */
    ColdFunction asImage(String other, String uri) {
        return new ColdFunction(other, zip, handler, environment, call, Optional.of(uri), false);
    }

    /**
     * Milliseconds from the start of its process to its first answer; of a restored one, from the
     * restore.
     *
     * @param cart that is the first call's
     */
    double start(Harness harness, String cart) {
        LambdaClient lambda = harness.lambda();
        // names of functions have neither blanks nor apostrophes
        String function =
                name.replaceAll("\\W+", "-") + "-" + UUID.randomUUID().toString().substring(0, 8);
        create(lambda, function);
        try {
            long begin = System.nanoTime();
            InvokeResponse answer =
                    lambda.invoke(invoke ->
                            invoke.functionName(function)
                                    .qualifier(isSnapStarted ? "1" : "$LATEST")
                                    .logType(LogType.TAIL)
                                    .payload(SdkBytes.fromUtf8String(call.event(cart))));
            double millis = (System.nanoTime() - begin) / 1e6;
            String text = answer.payload().asUtf8String();
            if (answer.functionError() != null || !call.isDone(text)) {
                throw new IllegalStateException(name + " answers " + text + harness.report());
            }
            return isSnapStarted ? afterRestore(answer) : millis;
        } finally {
            lambda.deleteFunction(delete -> delete.functionName(function));
        }
    }

    private void create(LambdaClient lambda, String function) {
        lambda.createFunction(create -> {
            create.functionName(function)
                    .role("arn:aws:iam::000000000000:role/bench")
                    .memorySize(1024)
                    .timeout(60)
                    .environment(said -> said.variables(environment));
            imageUri.ifPresentOrElse(uri -> ship(uri, create), () -> ship(create));
        });
        if (isSnapStarted) {
            lambda.publishVersion(publish -> publish.functionName(function));
        }
    }

    private static void ship(String uri, CreateFunctionRequest.Builder create) {
        create.packageType(PackageType.IMAGE).code(code -> code.imageUri(uri));
    }

    private void ship(CreateFunctionRequest.Builder create) {
        create.runtime("java25")
                .handler(handler)
                .snapStart(snap ->
                        snap.applyOn(
                                isSnapStarted
                                        ? SnapStartApplyOn.PUBLISHED_VERSIONS
                                        : SnapStartApplyOn.NONE))
                .code(code -> code.zipFile(zip));
    }

    /** As the report of the call tells. */
    private static double afterRestore(InvokeResponse answer) {
        byte[] log = Base64.getDecoder().decode(answer.logResult());
        return AFTER_RESTORE
                .matcher(new String(log, StandardCharsets.UTF_8))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }
}
