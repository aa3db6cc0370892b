package dev.tandem.bench.start;

import dev.tandem.harness.Harness;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

import java.util.Map;
import java.util.UUID;

/**
 * A function that is started cold.
 *
 * @param zip its code
 */
record ColdFunction(String name, SdkBytes zip, String handler, Map<String, String> environment) {

    /** Milliseconds from the start of its process to its first answer. */
    double coldStart(Harness harness) {
        LambdaClient lambda = harness.lambda();
        // no blanks in names of functions
        String function =
                name.replace(' ', '-') + "-" + UUID.randomUUID().toString().substring(0, 8);
        lambda.createFunction(create ->
                create.functionName(function)
                        .runtime("java25")
                        .role("arn:aws:iam::000000000000:role/bench")
                        .handler(handler)
                        .memorySize(1024)
                        .timeout(60)
                        .code(code -> code.zipFile(zip))
                        .environment(said -> said.variables(environment)));
        try {
            long begin = System.nanoTime();
            InvokeResponse answer =
                    lambda.invoke(invoke ->
                            invoke.functionName(function)
                                    .payload(SdkBytes.fromUtf8String(request())));
            double millis = (System.nanoTime() - begin) / 1e6;
            String text = answer.payload().asUtf8String();
            if (answer.functionError() != null || !text.contains("\"version\":1")) {
                throw new IllegalStateException(name + " answers " + text + harness.report());
            }
            return millis;
        } finally {
            lambda.deleteFunction(delete -> delete.functionName(function));
        }
    }

    private static String request() {
        return "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(UUID.randomUUID());
    }
}
