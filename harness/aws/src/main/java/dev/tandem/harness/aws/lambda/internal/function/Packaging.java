package dev.tandem.harness.aws.lambda.internal.function;

import java.util.List;

/** What a function is shipped as, and what starts it there; that does not change any more. */
public sealed interface Packaging {

    /** As {@code PackageType} tells it. */
    String type();

    /**
     * A zip under a managed runtime.
     *
     * @param runtime which JDK runs it
     * @param handler such as {@code com.example.Handler::handleRequest}
     */
    record Zip(ManagedRuntime runtime, String handler) implements Packaging {

        @Override
        public String type() {
            return "Zip";
        }
    }

    /**
     * An image, and what is to be other than it says itself; empty for what it says.
     *
     * @param entryPoint what is started
     * @param command its arguments
     * @param workingDirectory where it is started
     */
    record Image(List<String> entryPoint, List<String> command, String workingDirectory)
            implements Packaging {

        public Image {
            entryPoint = List.copyOf(entryPoint);
            command = List.copyOf(command);
        }

        @Override
        public String type() {
            return "Image";
        }
    }
}
