package dev.tandem.cdk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;

/** Node.js, which CDK runs in: aws-cdk-lib for Java is its face. */
final class Node {

    private static final boolean IS_THERE = answers();

    private Node() {}

    /** Skips the test where there is none, and says so. */
    static void assumeThere() {
        assumeTrue(
                IS_THERE,
                "skipped: there is no node on the PATH, which AWS CDK for Java runs in; install"
                        + " Node.js 20 or newer");
    }

    private static boolean answers() {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
