package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Upon a state that came back as it was, what is new of the next one is looked at, and no more. */
class StatePartsTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    record Line(String sku, int quantity, Price price) {
        Line {
            MADE.incrementAndGet();
        }
    }

    record Price(BigDecimal amount) {}

    record Basket(
            String owner, List<Line> lines, Map<String, Integer> counts, @Nullable String note) {}

    record Named(@JsonProperty("who") String owner) {}

    private static final RecordMapping<Basket, Basket> MAPPING = mapping(Basket.class);

    private static <S extends Record> RecordMapping<S, S> mapping(Class<S> type) {
        return new RecordMapping<>(type, Function.identity(), Function.identity());
    }

    @RepeatedTest(100)
    void upon_another_state_it_comes_back_as_it_does_alone(RepetitionInfo repetition) {
        long seed = Long.getLong("tandem.seed", 20_261_127L) + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        Basket before = basket(random);
        int size = MAPPING.sizeAtMost(before);
        for (int i = 0; i < 20; i++) {
            Basket now = changed(before, random);

            UnwrittenState<Basket> look = MAPPING.unwritten(now, before).orElseThrow();

            size += look.sizeAtMost();
            assertThat(look.readBack().get())
                    .as("seed %s", seed)
                    .isEqualTo(MAPPING.readBack(now))
                    .isEqualTo(now);
            assertThat(ItemSize.of(MAPPING.write(now)))
                    .as("seed %s", seed)
                    .isLessThanOrEqualTo(size);
            before = now;
        }
    }

    @Test
    void what_both_states_have_is_not_read_again() {
        Basket before = basket(new Random(1));
        List<Line> lines = new ArrayList<>(before.lines());
        lines.set(3, line("new"));
        Basket now = with(before, List.copyOf(lines));
        MADE.set(0);

        Basket back = MAPPING.unwritten(now, before).orElseThrow().readBack().get();

        assertThat(back).isEqualTo(now);
        assertThat(MADE).hasValue(1);
    }

    @Test
    void a_list_that_may_have_changed_since_is_looked_at_as_a_whole() {
        List<Line> lines = new ArrayList<>(List.of(line("a"), line("b")));
        Basket before = with(basket(new Random(1)), lines);
        lines.set(0, line("\ud83c"));

        assertThat(MAPPING.unwritten(before, before)).isEmpty();
    }

    @Test
    void a_value_that_may_not_be_kept_has_the_whole_state_laid_out() {
        Basket before = basket(new Random(1));

        assertThat(MAPPING.unwritten(with(before, List.of(line("\ud83c"))), before)).isEmpty();
        assertThat(MAPPING.unwritten(noted(before, null), before)).isEmpty();
    }

    @Test
    void a_record_that_says_itself_how_it_is_written_is_looked_at_as_a_whole() {
        assertThat(mapping(Named.class).unwritten(new Named("Mia"), new Named("Tom"))).isEmpty();
    }

    private static Line line(String sku) {
        return new Line(sku, 1, new Price(new BigDecimal("4.50")));
    }

    private static Basket basket(Random random) {
        return new Basket(
                "Mia",
                random.ints(8).mapToObj(i -> line("sku-" + i)).toList(),
                Map.of("tea", 1),
                "n");
    }

    private static Basket with(Basket basket, List<Line> lines) {
        return new Basket(basket.owner(), lines, basket.counts(), basket.note());
    }

    private static Basket noted(Basket basket, @Nullable String note) {
        return new Basket(basket.owner(), basket.lines(), basket.counts(), note);
    }

    private static Basket changed(Basket basket, Random random) {
        List<Line> lines = new ArrayList<>(basket.lines());
        int at = random.nextInt(lines.size() + 1);
        return switch (random.nextInt(6)) {
            case 0 -> noted(basket, "ü".repeat(random.nextInt(50)));
            case 1 ->
                    new Basket(
                            basket.owner(),
                            basket.lines(),
                            Map.of("k" + random.nextInt(), random.nextInt()),
                            basket.note());
            case 2 -> {
                lines.add(at, line("grüner Tee 🍵 " + random.nextInt()));
                yield with(basket, List.copyOf(lines));
            }
            case 3 -> {
                lines.removeIf(_ -> random.nextInt(4) == 0);
                yield with(basket, List.copyOf(lines));
            }
            case 4 -> with(basket, List.copyOf(lines.reversed()));
            default -> {
                if (at < lines.size()) {
                    lines.set(at, line("s" + random.nextInt()));
                }
                yield with(basket, List.copyOf(lines));
            }
        };
    }

    @Test
    void a_list_of_what_can_change_is_read_as_a_whole() {
        record Bag(List<List<String>> bags) {}
        RecordMapping<Bag, Bag> mapping = mapping(Bag.class);
        Bag before = new Bag(List.of(List.of("a")));

        Optional<UnwrittenState<Bag>> look = mapping.unwritten(before, before);

        assertThat(look.orElseThrow().sizeAtMost()).isPositive();
        assertThat(look.orElseThrow().readBack().get()).isEqualTo(before).isNotSameAs(before);
    }
}
