package dev.tandem.proofs;

import dev.tandem.core.command.Command;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.store.StateMapping;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModelDefinition;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.row.RecordRowStore;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** An aggregate of one's own whose rows may be taken away, on both sides, in a cart's tables. */
final class Memos {

    /** Writes a word; it may be the one that takes the memo away. */
    record Write(String memoId, String word) {}

    /** It is written. */
    record Written(String word) {}

    /** What was written so far. */
    record Memo(List<String> words) {}

    /** What is shown of it. */
    record MemoRow(String memoId, String text, int words) {

        @Nullable MemoRow after(StreamEvent<Written> event) {
            String word = event.event().word();
            return word.equals("gone")
                    ? null
                    : new MemoRow(memoId, (text + " " + word).strip(), words + 1);
        }
    }

    private static final AggregateType TYPE = new AggregateType("memo", "memoId");

    private static final EventTypes<Written> EVENTS =
            EventTypes.of(Written.class).type("memo_written", 1, Written.class).build();

    private static final Decider<Write, Memo, Written> DECIDER =
            new Decider<>() {
                @Override
                public Memo initialState() {
                    return new Memo(List.of());
                }

                @Override
                public Decision<Written> decide(Write command, Memo memo) {
                    return Decision.accept(new Written(command.word()));
                }

                @Override
                public Memo evolve(Memo memo, Written event) {
                    return new Memo(
                            Stream.concat(memo.words().stream(), Stream.of(event.word())).toList());
                }
            };

    private final BothSides sides;
    private final AggregateDefinition<Write, Memo, Written> aggregate =
            new AggregateDefinition<>(
                    TYPE, Write::memoId, DECIDER, EVENTS, StateMapping.byRecord(Memo.class));

    Memos(BothSides sides) {
        this.sides = sides;
        new TableCreation(sides.dynamoDb()).create(TYPE, dynamoDb().tables(TYPE));
        sides.jdbc()
                .execute(
                        "CREATE TABLE memo (memo_id text PRIMARY KEY, text text, words integer,"
                                + " last_sequence_number bigint NOT NULL)");
    }

    /** Writes them, and shows nothing. */
    void write(String id, String... words) {
        for (String word : words) {
            var result =
                    dynamoDb().commandHandler(aggregate).handle(Command.of(new Write(id, word)));
            if (!(result instanceof Accepted)) {
                throw new AssertionError(result);
            }
        }
    }

    /** The read model of today's code. */
    ReadModel<MemoRow, Written> model() {
        return model((row, event) -> row.after(event));
    }

    /** Of other code. */
    ReadModel<MemoRow, Written> model(
            BiFunction<MemoRow, StreamEvent<Written>, ? extends @Nullable MemoRow> after) {
        return sides.bean(new ParameterizedTypeReference<ReadModels>() {})
                .maintain(
                        ReadModelDefinition.<MemoRow, Written>folding(
                                "memo",
                                dynamoDb().history(TYPE, EVENTS),
                                new RecordRowStore<>(sides.jdbc(), "memo", MemoRow.class),
                                id -> new MemoRow(id, "", 0),
                                after));
    }

    AuditReport audit(ReadModel<MemoRow, Written> model, AuditRequest request) {
        return BothSides.view(audited(model, request));
    }

    QueryResult<AuditReport> audited(ReadModel<MemoRow, Written> model, AuditRequest request) {
        return model.auditor(dynamoDb().store(aggregate), DECIDER).audit(request);
    }

    /** All rows, such as {@code a 2 tea milk}. */
    List<String> shown() {
        return sides.jdbc()
                .query(
                        "SELECT concat_ws(' ', memo_id, last_sequence_number, text) FROM memo"
                                + " ORDER BY 1",
                        (row, _) -> row.getString(1));
    }

    private DynamoDbAggregateFactory dynamoDb() {
        return sides.bean(new ParameterizedTypeReference<DynamoDbAggregateFactory>() {});
    }
}
