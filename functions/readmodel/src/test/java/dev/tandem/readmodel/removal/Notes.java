package dev.tandem.readmodel.removal;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModelDefinition;
import dev.tandem.readmodel.definition.ReadModelObserver;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.park.ListParked;
import dev.tandem.readmodel.park.ParkedPage;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.readmodel.row.RecordRowStore;
import dev.tandem.readmodel.schema.Migration;
import dev.tandem.testkit.log.MemoryLog;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

import javax.sql.DataSource;

/** A read model of notes: each event adds a word, and "gone" takes the note away. */
final class Notes {

    /** A note as it is shown. */
    record Note(String noteId, String text) {

        @Nullable Note after(StreamEvent<String> event) {
            return event.event().equals("gone")
                    ? null
                    : new Note(noteId, (text + " " + event.event()).strip());
        }
    }

    private final DataSource database =
            new DriverManagerDataSource(LocalPostgres.shared().createDatabase());
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    Notes() {
        Migration.TANDEM.run(database);
        jdbc.execute(
                "CREATE TABLE note (note_id text PRIMARY KEY, text text, last_sequence_number"
                        + " bigint NOT NULL)");
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Over that log. */
    ReadModel<Note, String> model(MemoryLog<String> log) {
        return model(log, (note, event) -> note.after(event));
    }

    ReadModel<Note, String> model(
            MemoryLog<String> log,
            BiFunction<Note, StreamEvent<String>, ? extends @Nullable Note> after) {
        var rows = new RecordRowStore<>(jdbc, "note", Note.class);
        return models().maintain(
                        ReadModelDefinition.<Note, String>folding(
                                        "note", history(log), rows, id -> new Note(id, ""), after)
                                .rebuiltBeside(rows.tables())
                                .withFingerprint("1"));
    }

    ReadModels models() {
        return new ReadModels(
                database,
                jdbc,
                new JdbcTransactionManager(database),
                3,
                Duration.ofMinutes(1),
                ReadModelObserver.NONE);
    }

    static EventHistory<String> history(MemoryLog<String> log) {
        return new EventHistory<>(new AggregateType("note", "noteId"), log, log);
    }

    static StreamEvent<String> event(String note, long number, String word) {
        return new StreamEvent<>(
                "note", note, number, "word_added", word, Instant.EPOCH, Metadata.NONE);
    }

    /** All notes, such as {@code a 2 tea milk}. */
    List<String> shown() {
        return jdbc.query(
                "SELECT concat_ws(' ', note_id, last_sequence_number, text) FROM note ORDER BY 1",
                (row, _) -> row.getString(1));
    }

    static RebuildReport rebuilt(ReadModel<?, ?> model, String mode) {
        return switch (model.rebuild(RebuildRequest.of(mode))) {
            case QueryResult.Found<RebuildReport>(RebuildReport report) -> report;
            case QueryResult.Failed<RebuildReport>(var problem) ->
                    throw new AssertionError(problem);
        };
    }

    static int parked(ReadModel<?, ?> model) {
        return switch (model.listParked(new ListParked(null, null))) {
            case QueryResult.Found<ParkedPage>(var page) -> page.parked().size();
            case QueryResult.Failed<ParkedPage>(var problem) -> throw new AssertionError(problem);
        };
    }
}
