package dev.tandem.bench.readside;

/** What a function answers to a batch. */
final class BatchAnswer {

    private BatchAnswer() {}

    /**
     * @throws IllegalStateException if a record comes again
     */
    static void requireDone(String json) {
        if (!json.contains("\"batchItemFailures\":[]")) {
            throw new IllegalStateException(json);
        }
    }
}
