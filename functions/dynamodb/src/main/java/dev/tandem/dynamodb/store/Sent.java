package dev.tandem.dynamodb.store;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** What came of sending a transaction. */
sealed interface Sent {

    record Committed() implements Sent {}

    /**
     * Some commands have records already.
     *
     * @param records theirs, by place among those that were to be written
     */
    record Repeated(Map<Integer, Map<String, AttributeValue>> records) implements Sent {}

    /**
     * Another writer was faster.
     *
     * @param version where the aggregate is
     */
    record Outrun(long version) implements Sent {}

    /** An item is too large. */
    record TooLarge() implements Sent {}

    /**
     * The store did not manage, or gave no answer.
     *
     * @param why in a word or two
     */
    record Unavailable(String why) implements Sent {}

    /** It can't be taken as it is. */
    record Unfit(RuntimeException cause) implements Sent {}
}
