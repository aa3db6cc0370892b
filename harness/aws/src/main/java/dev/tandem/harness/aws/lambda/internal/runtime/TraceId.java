package dev.tandem.harness.aws.lambda.internal.runtime;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of traces, in the form of AWS X-Ray's header. */
final class TraceId {

    private TraceId() {}

    /** Of a new trace that is not sampled. */
    static String random() {
        int seconds = (int) (System.currentTimeMillis() / 1000);
        return "Root=1-%s-%s;Parent=%s;Sampled=0"
                .formatted(HexFormat.of().toHexDigits(seconds), hex(24), hex(16));
    }

    private static String hex(int digits) {
        byte[] bytes = new byte[digits / 2];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
