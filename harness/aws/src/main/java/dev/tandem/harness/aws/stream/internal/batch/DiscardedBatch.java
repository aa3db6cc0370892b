package dev.tandem.harness.aws.stream.internal.batch;

/**
 * A batch that is given up.
 *
 * @param batch its records and how often they were delivered
 * @param condition why
 */
public record DiscardedBatch(RecordBatch batch, Condition condition) {

    /** Why a batch is given up, in the words of the on-failure record. */
    public enum Condition {
        RETRY_ATTEMPTS_EXHAUSTED("RetryAttemptsExhausted"),
        RECORD_AGE_EXCEEDED("RecordAgeExceeded");

        private final String text;

        Condition(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
