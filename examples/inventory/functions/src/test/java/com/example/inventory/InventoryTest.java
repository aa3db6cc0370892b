package com.example.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.inventory.Warehouse.Answer;

import dev.tandem.testkit.concurrent.Concurrently;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The second domain through its functions: JSON in, JSON out, real engines in between. */
class InventoryTest {

    private static Warehouse warehouse;

    private final String item = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        warehouse = new Warehouse().streaming();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void what_is_reserved_is_not_available_any_more() {
        receive(5);
        Answer reserved = reserve("c1", 3);

        assertThat(reserved.json().path("version").asInt()).isEqualTo(2);
        assertThat(stock(2).json().toString())
                .isEqualTo(
                        "{\"itemId\":\"%s\",\"onHand\":5,\"reserved\":3,\"available\":2,\"lastSequenceNumber\":2}"
                                .formatted(item));
        assertThat(reserve("c2", 3).json().path("code").asString()).isEqualTo("out_of_stock");
        assertThat(reserve("c2", 2).status()).isEqualTo(200);
    }

    @Test
    void what_is_shipped_is_gone_and_what_is_released_is_free_again() {
        receive(5);
        reserve("c1", 3);
        reserve("c2", 1);
        of("shipStock", "c1");
        of("releaseStock", "c2");

        assertThat(stock(5).json().path("onHand").asInt()).isEqualTo(2);
        assertThat(stock(5).json().path("available").asInt()).isEqualTo(2);
        assertThat(of("shipStock", "c2").json().path("code").asString()).isEqualTo("not_reserved");
    }

    @Test
    void of_many_who_want_the_last_units_as_many_get_one_as_there_are() {
        receive(5);

        List<Answer> answers = Concurrently.run(8, member -> reserve("c" + member, 1));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 422)
                .hasSize(3)
                .allMatch(answer -> answer.json().path("code").asString().equals("out_of_stock"));
        assertThat(stock(6).json().path("available").asInt()).isZero();
    }

    @Test
    void a_command_that_is_sent_twice_reserves_once() {
        receive(5);
        String twice =
                "{\"itemId\":\"%s\",\"cartId\":\"c1\",\"quantity\":2,\"commandId\":\"x-%1$s\"}"
                        .formatted(item);

        assertThat(warehouse.call("reserveStock", twice))
                .isEqualTo(warehouse.call("reserveStock", twice));
        assertThat(stock(2).json().path("reserved").asInt()).isEqualTo(2);
    }

    @Test
    void a_bad_request_says_which_field_and_what_is_allowed() {
        Answer begun = warehouse.call("receiveStock", "{\"itemId\":\"a b\",\"quantity\":0}");
        Answer reserved =
                warehouse.call(
                        "reserveStock", "{\"itemId\":\"a b\",\"cartId\":\"\",\"quantity\":0}");

        assertThat(begun.status()).isEqualTo(400);
        assertThat(begun.json().path("violations").toString())
                .contains(
                        "{\"field\":\"itemId\",\"message\":\"must be 1 to 128 characters",
                        "{\"field\":\"quantity\",\"message\":\"is 0: must be 1 to 1000000\"}");
        assertThat(reserved.status()).isEqualTo(400);
        assertThat(reserved.json().path("violations").toString())
                .contains(
                        "{\"field\":\"cartId\",\"message\":\"has 0 bytes: must have 1 to",
                        "{\"field\":\"quantity\",\"message\":\"is 0: must be 1 to 1000000\"}")
                .doesNotContain("itemId");
    }

    @Test
    void stock_that_nobody_knows_is_not_found() {
        assertThat(warehouse.call("getStock", "{\"itemId\":\"nobody\"}").status()).isEqualTo(404);
    }

    @Test
    void a_row_that_is_wrong_is_found_and_made_anew() {
        receive(5);
        stock(1);
        warehouse.jdbc().update("UPDATE stock SET on_hand = 9 WHERE item_id = ?", item);

        assertThat(audit("").path("findings").path(0).path("detail").asString())
                .isEqualTo("onHand differs at event 1");
        assertThat(audit(",\"repair\":true").path("findings").size()).isZero();
        assertThat(stock(1).json().path("onHand").asInt()).isEqualTo(5);
    }

    @Test
    void all_rows_are_rebuilt_beside_the_live_ones() {
        receive(5);
        stock(1);
        warehouse.jdbc().update("UPDATE stock SET on_hand = 9 WHERE item_id = ?", item);

        Answer rebuilt = warehouse.call("rebuildStock", "{\"mode\":\"blue-green\"}");

        assertThat(rebuilt.json().path("finished").asBoolean()).as("%s", rebuilt).isTrue();
        assertThat(stock(1).json().path("onHand").asInt()).isEqualTo(5);
        receive(1);
        assertThat(stock(2).json().path("onHand").asInt()).isEqualTo(6);
    }

    @Test
    void an_item_whose_row_the_database_refuses_is_parked_and_redriven() {
        warehouse.jdbc().execute("ALTER TABLE stock ADD CONSTRAINT few CHECK (on_hand < 500000)");
        receive(400_000);
        receive(400_000);
        receive(1);
        warehouse.awaitDelivery();
        assertThat(warehouse.call("listParkedStock", "{}").json().toString())
                .contains(item, "\"sequenceNumber\":2", "constraint_violated");

        warehouse.jdbc().execute("ALTER TABLE stock DROP CONSTRAINT few");
        Answer redriven =
                warehouse.call("redriveStock", "{\"aggregateId\":\"%s\"}".formatted(item));

        assertThat(redriven.json().path("redriven").asInt()).as("%s", redriven).isEqualTo(1);
        assertThat(stock(3).json().path("onHand").asInt()).isEqualTo(800_001);
    }

    private Answer receive(int quantity) {
        return accepted(
                warehouse.call(
                        "receiveStock",
                        "{\"itemId\":\"%s\",\"quantity\":%d}".formatted(item, quantity)));
    }

    private Answer reserve(String cart, int quantity) {
        return warehouse.call(
                "reserveStock",
                "{\"itemId\":\"%s\",\"cartId\":\"%s\",\"quantity\":%d}"
                        .formatted(item, cart, quantity));
    }

    private Answer of(String function, String cart) {
        return warehouse.call(
                function, "{\"itemId\":\"%s\",\"cartId\":\"%s\"}".formatted(item, cart));
    }

    /** The function waits for two seconds, and then asks to come again. */
    private Answer stock(int atLeastVersion) {
        String query = "{\"itemId\":\"%s\",\"atLeastVersion\":%d}".formatted(item, atLeastVersion);
        return accepted(
                await().pollDelay(Duration.ZERO)
                        .atMost(Duration.ofMinutes(1))
                        .until(
                                () -> warehouse.call("getStock", query),
                                answer -> answer.status() != 503));
    }

    private JsonNode audit(String more) {
        return accepted(
                        warehouse.call(
                                "auditStock",
                                "{\"aggregateId\":\"%s\",\"allowedLagSeconds\":0%s}"
                                        .formatted(item, more)))
                .json();
    }

    private static Answer accepted(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }
}
