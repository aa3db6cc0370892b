package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.Handled;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.Recorders;
import dev.tandem.dynamodb.Recorders.Put;
import dev.tandem.dynamodb.Recorders.Recorder;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** A state that can't be written or read back is one refusal, which says where. */
class RefusedStatesTest {

    record Added(BigDecimal amount) {}

    record Cart(String id, BigDecimal total) {
        @Override
        public BigDecimal total() {
            return total.setScale(2);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    interface Payment {}

    record Card(BigDecimal number) implements Payment {}

    record Paid(Payment payment) {}

    record PaidTwice(List<Payment> payments) {}

    record Doubled(BigDecimal value) {
        Doubled {
            if (value.compareTo(new BigDecimal("1.5")) > 0) {
                throw new IllegalArgumentException("too much");
            }
        }

        @Override
        public BigDecimal value() {
            return value.add(value);
        }
    }

    record Discounts(Map<String, Doubled> rates) {}

    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @EnumSource(StateStrategy.class)
    void the_others_of_its_group_are_carried_out(StateStrategy strategy) {
        Recorder<Cart, Added> carts =
                recorder(strategy, Cart.class, added -> new Cart("a", added.amount()));

        List<Result> results =
                carts
                        .factory()
                        .commandHandler(carts.definition())
                        .handleAll(
                                Stream.of("1", "1.005", "2", "1.005")
                                        .map(amount -> new Added(new BigDecimal(amount)))
                                        .map(added -> Command.of(new Put<>(id, added)))
                                        .toList())
                        .stream()
                        .map(Handled::result)
                        .toList();

        assertThat(results.get(0)).isInstanceOf(Accepted.class);
        assertThat(results.get(2)).isInstanceOf(Accepted.class);
        assertThat(List.of(results.get(1), results.get(3)))
                .allSatisfy(result -> assertRefusedAt("total", result));
        assertThat(carts.events(id)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(StateStrategy.class)
    void its_place_is_named_whatever_lies_there(StateStrategy strategy) {
        Added added = new Added(new BigDecimal("1.005"));

        assertRefusedAt(
                "payment",
                recorder(strategy, Paid.class, one -> new Paid(new Card(one.amount())))
                        .put(id, added));
        assertRefusedAt(
                "payments[0]",
                recorder(
                                strategy,
                                PaidTwice.class,
                                one -> new PaidTwice(List.of(new Card(one.amount()))))
                        .put(id, added));
        assertRefusedAt(
                "rates.EUR",
                recorder(
                                strategy,
                                Discounts.class,
                                one -> new Discounts(Map.of("EUR", new Doubled(one.amount()))))
                        .put(id, added));
    }

    private static void assertRefusedAt(String path, Result result) {
        assertThat(result).isInstanceOf(Problem.Rejected.class);
        assertThat(((Problem.Rejected) result).code()).isEqualTo("value_not_kept");
        assertThat(((Problem) result).detail()).contains(", at " + path + ";");
    }

    private static <S extends Record> Recorder<S, Added> recorder(
            StateStrategy strategy, Class<S> state, Function<Added, S> evolve) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return Recorders.of(
                new AggregateType(name, name + "Id"),
                new AggregateSettings(strategy, 20, 0),
                state,
                Added.class,
                (_, added) -> evolve.apply(added));
    }
}
