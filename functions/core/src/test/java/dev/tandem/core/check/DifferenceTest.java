package dev.tandem.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.lang.constant.ModuleDesc;
import java.lang.reflect.InaccessibleObjectException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Two values differ by all that they have, whatever their own equals leaves out. */
class DifferenceTest {

    record Note(String id, String text) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Note note && note.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    record Board(Object notes) {}

    record Ordered(SortedSet<String> names) {}

    private static final Note OLD = new Note("a", "old");
    private static final Note NEW = new Note("a", "new");

    @Test
    void a_record_that_is_equal_by_its_id_differs_by_its_text() {
        assertThat(Difference.first(OLD, NEW)).contains("text");
        assertThat(Difference.first(new Board(OLD), new Board(NEW))).contains("notes.text");
    }

    @Test
    void so_it_does_wherever_it_lies() {
        assertThat(between(List.of(OLD), List.of(NEW))).contains("notes[0].text");
        assertThat(between(Optional.of(OLD), Optional.of(NEW))).contains("notes.text");
        assertThat(between(Map.of("k", OLD), Map.of("k", NEW))).contains("notes[…].text");
        assertThat(between(Set.of(OLD), Set.of(NEW))).contains("notes");
        assertThat(between(new Note[] {OLD}, new Note[] {NEW})).contains("notes[0].text");
    }

    @Test
    void the_same_wherever_it_lies_does_not_differ() {
        Note same = new Note("a", "old");
        assertThat(between(OLD, same)).isEmpty();
        assertThat(between(List.of(OLD), List.of(same))).isEmpty();
        assertThat(between(Optional.of(OLD), Optional.of(same))).isEmpty();
        assertThat(between(Map.of("k", OLD), Map.of("k", same))).isEmpty();
        assertThat(between(Set.of(OLD), Set.of(same))).isEmpty();
        assertThat(between(Double.NaN, Double.NaN)).isEmpty();
        assertThat(between(-0.0, 0.0)).isEmpty();
        assertThat(between(Set.of(new BigDecimal("1.10")), Set.of(new BigDecimal("1.1"))))
                .isEmpty();
    }

    @Test
    void an_order_of_its_own_differs_in_a_record_too() {
        SortedSet<String> backwards = new TreeSet<>(Comparator.reverseOrder());
        backwards.addAll(List.of("a", "b"));
        SortedSet<String> natural = new TreeSet<>(Comparator.naturalOrder());
        natural.addAll(backwards);
        SortedSet<String> usual = new TreeSet<>(Set.of("a", "b"));

        assertThat(Difference.first(new Ordered(backwards), new Ordered(usual))).contains("names");
        assertThat(Difference.first(new Ordered(natural), new Ordered(usual))).isEmpty();
    }

    @Test
    void a_record_that_its_module_keeps_to_itself_is_named_with_what_to_open() {
        ModuleDesc closed = ModuleDesc.of("a");
        assertThat(closed).isInstanceOf(Record.class);

        assertThatThrownBy(() -> between(closed, ModuleDesc.of("b")))
                .isInstanceOf(InaccessibleObjectException.class)
                .hasMessageContaining(closed.getClass().getName())
                .hasMessageContaining(
                        "have the module java.base open the package "
                                + closed.getClass().getPackageName());
    }

    private static Optional<String> between(Object one, Object other) {
        return Difference.first(new Board(one), new Board(other));
    }
}
