package dev.tandem.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/** Which types have values that can't change. */
class KeptTypesTest {

    record Money(BigDecimal amount, String currency) {}

    record Line(String sku, Money net, Money gross) {}

    record Order(Line first, Line last, Money total) {}

    record Node(String name, Node next) {}

    record Left(Right right) {}

    record Right(Left left) {}

    record Bag(Money price, List<Money> more) {}

    interface Priced {
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        Money price();
    }

    record Tag(Money price) implements Priced {}

    record Tags(Money total, Tag tag) {}

    @Test
    void a_record_may_have_two_components_of_a_type() {
        assertThat(KeptTypes.isFixed(Line.class)).isTrue();
        assertThat(KeptTypes.isFixed(Order.class)).isTrue();
    }

    @Test
    void a_record_that_may_lie_in_itself_has_no_end_that_is_known() {
        assertThat(KeptTypes.isFixed(Node.class)).isFalse();
        assertThat(KeptTypes.isFixed(Left.class)).isFalse();
    }

    @Test
    void a_list_may_change() {
        assertThat(KeptTypes.isFixed(Bag.class)).isFalse();
    }

    @Test
    void what_an_interface_says_counts_too() {
        assertThat(KeptTypes.isFixed(Tag.class)).isFalse();
        assertThat(KeptTypes.isFixed(Tags.class)).isFalse();
    }
}
