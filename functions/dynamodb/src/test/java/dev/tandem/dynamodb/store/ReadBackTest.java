package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.core.command.Command;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.Recorders;
import dev.tandem.dynamodb.Recorders.Recorder;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is accepted can be read again: a type that can't be is refused at the start, and a value
 * that would not come back ends in an answer, with nothing written.
 */
class ReadBackTest {

    record Paid(int amount, List<Line> lines) {
        public boolean isLarge() {
            return amount > 100;
        }

        public int getTax() {
            return amount / 5;
        }
    }

    record Line(String sku) {
        public boolean isGift() {
            return sku.startsWith("gift");
        }

        public String getShelf() {
            if (sku.isEmpty()) {
                return "none";
            }
            throw new IllegalStateException("nobody asked for it");
        }
    }

    sealed interface Method {}

    record Card(String last4) implements Method {}

    record PaidBy(List<Method> methods) {}

    record Counted(Map<Card, Integer> counts) {}

    record Anything(Object what) {}

    record Loose(Anything inner) {}

    private final String id = UUID.randomUUID().toString();

    @Test
    void what_a_record_can_tell_beside_its_components_is_no_field() {
        Recorder<Paid, Paid> payments = Recorders.of(type(), Paid.class);
        var paid = new Paid(500, List.of(new Line("gift-1")));

        assertThat(payments.put(id, paid)).isInstanceOf(Accepted.class);
        assertThat(payments.put(id, paid)).isInstanceOf(Accepted.class);

        assertThat(payments.load(id).state()).isEqualTo(paid);
        assertThat(payments.events(id)).containsExactly(paid, paid);
        assertThat(Recorders.item(payments, id))
                .containsOnlyKeys(
                        payments.definition().type().idField(),
                        "amount",
                        "lines",
                        "version",
                        "createdAt",
                        "updatedAt",
                        "foldFingerprint");
    }

    static Stream<Class<? extends Record>> unreadable() {
        return Stream.of(PaidBy.class, Counted.class, Anything.class, Loose.class);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void a_type_that_could_not_be_read_again_is_refused_at_the_start(Class<? extends Record> type) {
        String component = type.getRecordComponents()[0].getName();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StateMapping.byRecord(type))
                .withMessageContaining(type.getSimpleName() + "." + component)
                .withMessageContaining("would not come back from JSON as it went in");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> handlerOf(type))
                .withMessageContaining(type.getSimpleName() + "." + component);
    }

    private static <E> void handlerOf(Class<E> event) {
        Recorder<Line, E> recorder =
                Recorders.of(
                        type(), AggregateSettings.DEFAULT, Line.class, event, (line, _) -> line);
        recorder.factory().commandHandler(recorder.definition());
    }

    record Note(double weight, String text, Map<String, BigDecimal> amounts, Nested nested) {}

    record Nested(List<Nested> inner) {

        static Nested deep(int levels) {
            return levels == 0 ? new Nested(List.of()) : new Nested(List.of(deep(levels - 1)));
        }
    }

    record Kept(String why, Note note) {
        @Override
        public String toString() {
            return why;
        }
    }

    static Stream<Kept> unkept() {
        Note fine = new Note(1, "tea", Map.of(), Nested.deep(1));
        return Stream.of(
                new Kept("text", with(fine, "\ud83c")),
                new Kept(
                        "amounts.oat milk has 40 digits",
                        with(fine, Map.of("oat milk", new BigDecimal("1".repeat(40))))),
                new Kept(
                        "amounts.a is out of reach",
                        with(fine, Map.of("a", new BigDecimal("1E+300")))),
                new Kept("weight is out of reach", new Note(1e300, "", Map.of(), Nested.deep(1))),
                new Kept("amounts has an empty key", with(fine, Map.of("", BigDecimal.ONE))),
                new Kept(
                        "is nested more than 32 deep", new Note(1, "", Map.of(), Nested.deep(40))));
    }

    private static Note with(Note note, String text) {
        return new Note(note.weight(), text, note.amounts(), note.nested());
    }

    private static Note with(Note note, Map<String, BigDecimal> amounts) {
        return new Note(note.weight(), note.text(), amounts, note.nested());
    }

    @ParameterizedTest
    @MethodSource("unkept")
    void a_value_that_would_not_come_back_is_an_answer_that_names_the_field(Kept kept) {
        for (AggregateSettings settings :
                List.of(
                        AggregateSettings.DEFAULT,
                        new AggregateSettings(StateStrategy.SNAPSHOT, 20, 0))) {
            Recorder<Note, Note> notes =
                    Recorders.of(type(), settings, Note.class, Note.class, (_, note) -> note);
            Note before = new Note(1, "tea", Map.of("oats", BigDecimal.ONE), Nested.deep(13));
            notes.put(id, before);

            Result result = notes.put(id, kept.note());

            assertThat(result).isInstanceOf(Problem.Rejected.class);
            assertThat(((Problem) result).detail())
                    .contains(id, kept.why())
                    .endsWith("nothing was written");
            assertThat(notes.events(id)).containsExactly(before);
            assertThat(notes.load(id).state()).isEqualTo(before);
            assertThat(notes.put(id, before)).isInstanceOf(Accepted.class);
        }
    }

    record Started(String beginning) {}

    record Told(String text) {}

    @ParameterizedTest
    @EnumSource(StateStrategy.class)
    void a_state_that_cuts_a_character_in_two_is_refused_before_it_is_due(StateStrategy strategy) {
        Recorder<Started, Told> stories =
                Recorders.of(
                        type(),
                        new AggregateSettings(strategy, 20, 0),
                        Started.class,
                        Told.class,
                        (_, told) -> new Started(told.text().substring(0, 5)));
        stories.put(id, new Told("grüner Tee"));

        Result result = stories.put(id, new Told("Tee 🍵"));

        assertThat(((Problem.Rejected) result).detail()).contains("its state's beginning");
        assertThat(stories.events(id)).hasSize(1);
    }

    @Test
    void a_mapping_of_one_s_own_that_loses_something_writes_nothing() {
        var lossy =
                StateMapping.byRecord(
                        Tally.class,
                        (Tally tally) -> tally,
                        tally -> new Tally(tally.owner(), tally.total(), List.of()));
        var definition =
                new AggregateDefinition<>(
                        Tally.TYPE,
                        TallyStores.Command::tallyId,
                        new TallyStores.TallyDecider(),
                        Tally.EVENTS,
                        lossy);
        var handler = TallyStores.on(DynamoDbLocal.shared().client()).commandHandler(definition);
        handler.handle(Command.of(new TallyStores.Open(id)));

        Result result = handler.handle(Command.of(new TallyStores.Add(id, 5)));

        assertThat(((Problem.Rejected) result).code()).isEqualTo("value_not_kept");
        assertThat(((Problem.Rejected) result).detail()).contains("its state", "at notes[0]");
    }

    private static AggregateType type() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return new AggregateType(name, name + "Id");
    }
}
