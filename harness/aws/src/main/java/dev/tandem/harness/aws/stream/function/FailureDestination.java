package dev.tandem.harness.aws.stream.function;

/** Takes what an event source mapping tells of a batch that it gave up. */
@FunctionalInterface
public interface FailureDestination {

    /**
     * Takes one description.
     *
     * @param destinationArn where to, such as {@code arn:aws:sqs:us-east-1:000000000000:failures}
     * @param json which records of which shard, and why; not the records themselves
     * @throws Exception if it cannot be taken now: it is sent again until it can
     */
    void send(String destinationArn, String json) throws Exception;

    /** Where there is no destination: what is given up is told to nobody. */
    static FailureDestination none() {
        return (arn, json) -> {
            throw new IllegalStateException(
                    "The destination %s is told nothing of batches that are given up, since nobody was named who sends to it"
                            .formatted(arn));
        };
    }
}
