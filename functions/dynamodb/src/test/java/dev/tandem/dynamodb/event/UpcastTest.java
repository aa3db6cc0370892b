package dev.tandem.dynamodb.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import static java.util.Objects.requireNonNull;

import dev.tandem.core.event.EventTypes;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.store.AggregateType;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.Map;

class UpcastTest {

    sealed interface Event {}

    record Price(BigDecimal amount, String currency) {}

    /** Version 1 had {cents}, version 2 {amount}, version 3 {price{amount,currency}}. */
    record Priced(Price price, long count) implements Event {}

    private final EventItems<Event> items =
            new EventItems<>(
                    new AggregateType("offer", "offerId"),
                    EventTypes.of(Event.class)
                            .type("offer_priced", 3, Priced.class)
                            .upcast(
                                    "offer_priced",
                                    1,
                                    body -> {
                                        int cents = (Integer) requireNonNull(body.remove("cents"));
                                        body.put("amount", BigDecimal.valueOf(cents, 2));
                                        return body;
                                    })
                            .upcast(
                                    "offer_priced",
                                    2,
                                    body -> {
                                        body.put(
                                                "price",
                                                Map.of(
                                                        "amount",
                                                        requireNonNull(body.remove("amount")),
                                                        "currency",
                                                        "EUR"));
                                        return body;
                                    })
                            .build());

    @Test
    void every_version_is_read_as_today_s_event_with_its_numbers_exact() {
        Priced priced =
                new Priced(new Price(new BigDecimal("4.50"), "EUR"), 9_007_199_254_740_993L);

        assertThat(read(1, "{'cents':450,'count':9007199254740993}")).isEqualTo(priced);
        assertThat(read(2, "{'amount':4.50,'count':9007199254740993}")).isEqualTo(priced);
        assertThat(read(3, "{'price':{'amount':4.50,'currency':'EUR'},'count':9007199254740993}"))
                .isEqualTo(priced);
    }

    @Test
    void a_body_that_the_upcaster_can_t_take_is_unreadable_and_keeps_its_content_to_itself() {
        assertThatThrownBy(() -> read(1, "{'cents':'Mia','count':1}"))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("offer_priced version 1 that does not fit")
                .hasMessageNotContaining("Mia")
                .hasNoCause();
        assertThatThrownBy(() -> read(1, "[1]")).isInstanceOf(UnreadableEventException.class);
        assertThatThrownBy(() -> read(2, "{'amount':1,'count':1,'secret':'Mia'}"))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageNotContaining("Mia");
    }

    @Test
    void a_body_at_which_the_upcaster_ends_in_an_error_is_unreadable() {
        EventItems<Event> unlinked =
                new EventItems<>(
                        new AggregateType("offer", "offerId"),
                        EventTypes.of(Event.class)
                                .type("offer_priced", 2, Priced.class)
                                .upcast(
                                        "offer_priced",
                                        1,
                                        _ -> {
                                            throw new NoClassDefFoundError("dev/tandem/Cents");
                                        })
                                .build());

        assertThatThrownBy(() -> unlinked.read(item(1, "{}")))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("does not fit the schema (NoClassDefFoundError)");
    }

    @Test
    void a_version_that_never_was_is_unreadable() {
        assertThatThrownBy(() -> read(4, "{}"))
                .hasMessageContaining("version 4, this code knows version 3")
                .hasMessageEndingWith("deploy the newer code first");
        assertThatThrownBy(() -> read(0, "{}")).hasMessageEndingWith("find out who wrote it");
    }

    private Event read(int version, String body) {
        return items.read(item(version, body)).event();
    }

    private static Map<String, AttributeValue> item(int version, String body) {
        return Map.of(
                "offerId", fromS("o1"),
                "sequenceNumber", fromN("7"),
                "eventType", fromS("offer_priced"),
                "eventVersion", fromN(Integer.toString(version)),
                "body", fromS(body.replace('\'', '"')),
                "createdAt", fromS("2026-11-23T10:15:30Z"));
    }
}
