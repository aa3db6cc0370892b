package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Accepted.RecordedEvent;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.dynamodb.table.Tables;

import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes transactions of changes to one kind of aggregate. */
record WriteTransactions<E>(
        AggregateType type, Tables tables, EventItems<E> eventItems, CommandRecords commands) {

    WriteTransaction of(Change<?, E> change, StateWrite.Planned state) {
        List<StreamEvent<E>> events = events(change);
        Accepted accepted = accepted(change, events);
        return new WriteTransaction(
                predecessor(change, state),
                state,
                events.stream().map(this::eventPut).toList(),
                change.command()
                        .map(command ->
                                commands.put(
                                        command,
                                        change.aggregateId(),
                                        accepted,
                                        change.decidedAt())),
                accepted,
                UUID.randomUUID().toString());
    }

    private List<StreamEvent<E>> events(Change<?, E> change) {
        return IntStream.range(0, change.events().size())
                .mapToObj(i ->
                        eventItems.describe(
                                change.aggregateId(),
                                change.expectedVersion() + 1 + i,
                                change.events().get(i),
                                change.decidedAt(),
                                change.metadata()))
                .toList();
    }

    private Accepted accepted(Change<?, E> change, List<StreamEvent<E>> events) {
        return new Accepted(
                type.idField(),
                change.aggregateId(),
                change.newVersion(),
                events.stream()
                        .map(event -> new RecordedEvent(event.sequenceNumber(), event.eventType()))
                        .toList());
    }

    /** It is that event, and no other with its number. */
    private Optional<ConditionCheck> predecessor(Change<?, E> change, StateWrite.Planned state) {
        return Optional.ofNullable(state.predecessorDecidedAt())
                .map(at ->
                        ConditionCheck.builder()
                                .tableName(tables.events())
                                .key(
                                        Map.of(
                                                type.idField(),
                                                fromS(change.aggregateId()),
                                                "sequenceNumber",
                                                fromN(Long.toString(change.expectedVersion()))))
                                .conditionExpression("#createdAt = :at")
                                .expressionAttributeNames(Map.of("#createdAt", "createdAt"))
                                .expressionAttributeValues(Map.of(":at", fromS(at.toString())))
                                .build());
    }

    private Put eventPut(StreamEvent<E> event) {
        return ConditionalPut.ifAbsent(tables.events(), eventItems.write(event), type.idField());
    }
}
