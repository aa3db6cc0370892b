package dev.tandem.function.lambda;

import java.util.ArrayList;
import java.util.List;

/** What failed, from without to within, in a line. */
final class CauseText {

    private static final int DEPTH = 5;
    private static final int LENGTH = 500;

    private CauseText() {}

    static String of(Throwable failure) {
        List<String> texts = new ArrayList<>();
        for (Throwable cause = failure;
                cause != null && texts.size() < DEPTH;
                cause = cause.getCause()) {
            // what follows the first line are details, values of rows among them
            String message =
                    String.valueOf(cause.getMessage()).strip().lines().findFirst().orElse("");
            texts.add(
                    "%s: %s"
                            .formatted(
                                    cause.getClass().getSimpleName(),
                                    message.substring(0, Math.min(message.length(), LENGTH))));
        }
        return String.join(", because of ", texts);
    }
}
