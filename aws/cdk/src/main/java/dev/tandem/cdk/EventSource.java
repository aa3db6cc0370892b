package dev.tandem.cdk;

import dev.tandem.core.store.AggregateType;

import org.jspecify.annotations.Nullable;

import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.Function;

import java.util.Map;
import java.util.Optional;

/**
 * Whose events a read model is made of.
 *
 * @param aggregate the aggregate, where it is of this application
 */
record EventSource(AggregateType type, ITable events, Optional<EventSourcedAggregate> aggregate) {

    static EventSource of(EventSourcedAggregate aggregate) {
        return new EventSource(aggregate.type(), aggregate.getEventTable(), Optional.of(aggregate));
    }

    /** The stream's ARN; null if the table has none. */
    @Nullable String stream() {
        return events.getTableStreamArn();
    }

    String arn() {
        return events.getTableArn();
    }

    /** Lets a function read what is encrypted by a key of the table's owner. */
    void decryptFor(Function function) {
        IKey key = events.getEncryptionKey();
        if (key != null) {
            // the least that DynamoDB asks for: Amazon DynamoDB Developer Guide, encryption at rest
            key.grant(function, "kms:Decrypt", "kms:DescribeKey");
        }
    }

    /** The settings of a function that reads events. */
    Map<String, String> environment() {
        return aggregate.isPresent()
                ? Map.of()
                : StrategySettings.ofEvents(type.name(), events.getTableName());
    }

    /** How a function of it tells its figures apart. */
    Map<String, String> dimensions(String deployment, String readModel) {
        return Map.of(
                "deployment", deployment, "readModel", readModel, "aggregateType", type.name());
    }
}
