package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Accepted.RecordedEvent;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.GroupStep;
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
record WriteTransactions<S, E>(
        AggregateType type, Tables tables, EventItems<E> eventItems, CommandRecords commands) {

    /** What one command writes beside the state. */
    StepWrite<S, E> step(GroupStep<S, E> step) {
        return switch (step) {
            case GroupStep.Changed<S, E>(var change) -> changed(change);
            case GroupStep.Remembered<S, E>(var identity, var id, var result, var decidedAt) ->
                    commands.step(identity, id, result, decidedAt);
        };
    }

    private StepWrite<S, E> changed(Change<S, E> change) {
        List<StreamEvent<E>> events = events(change);
        Accepted accepted = accepted(change, events);
        return new StepWrite<>(
                Optional.of(change),
                events.stream().map(this::eventPut).toList(),
                change.command(),
                change.command()
                        .map(command ->
                                commands.put(
                                        command,
                                        change.aggregateId(),
                                        accepted,
                                        change.decidedAt())),
                accepted);
    }

    /**
     * All that a group writes. Of several commands the records say in which transaction they were
     * written, or the events where there is no record: one of them tells of all when the answer is
     * lost.
     */
    WriteTransaction of(WriteGroup<S, E> group, StateWrite.Planned state) {
        String token = UUID.randomUUID().toString();
        List<Put> events = group.steps().stream().flatMap(step -> step.events().stream()).toList();
        List<Put> records = group.steps().stream().flatMap(step -> step.record().stream()).toList();
        return new WriteTransaction(
                predecessor(group.whole(), state),
                state,
                group.isOne() || !records.isEmpty() ? events : named(events, token),
                group.isOne() ? records : named(records, token),
                token);
    }

    private static List<Put> named(List<Put> puts, String token) {
        return puts.stream().map(put -> WriteTransaction.withWriteId(put, token)).toList();
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
