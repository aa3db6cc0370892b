package dev.tandem.harness.queues;

/**
 * How many bytes the messages of a request have: bodies, and names, types and values of message
 * attributes (SQS Developer Guide, "Amazon SQS message metadata").
 */
record MessageSize(QueueRequest request) {

    long bytes() {
        return request.fields().entrySet().stream()
                .map(field -> new MessageField(field.getKey(), field.getValue()))
                .mapToLong(MessageField::bytes)
                .sum();
    }
}
