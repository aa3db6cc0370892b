package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.result.Accepted;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Finding;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Items in the event table whose numbers are no event's: told, and in nobody's way. */
class NumbersOfNoEventTest {

    private static final List<String> NUMBERS =
            List.of("0", "-1", "2.5", "1E30", "9223372036854775807", "1000000000000000000");

    @ParameterizedTest
    @ValueSource(strings = {"current-state", "snapshot"})
    void commands_updates_audits_and_rebuilds_pass_over_them(String strategy) {
        try (BothSides sides =
                new BothSides("tandem.dynamodb.aggregates.cart.strategy=" + strategy)) {
            sides.create("c1");
            sides.add("c1", "tea");
            put(sides, NUMBERS.stream().map(number -> item("c1", number)));
            put(sides, Stream.of(item("odd", "0"), item("odd", "1E30")));

            assertThat(sides.add("c1", "milk"))
                    .isInstanceOfSatisfying(
                            Accepted.class,
                            accepted -> assertThat(accepted.version()).isEqualTo(3));
            sides.show("c1");

            assertThat(sides.audit(AuditRequest.all()).findings())
                    .extracting(Finding::aggregateId, Finding::kind, Finding::detail)
                    .containsExactlyInAnyOrder(
                            tuple(
                                    "c1",
                                    "no_event",
                                    "6 items with numbers that are no events', such as -1"),
                            tuple(
                                    "odd",
                                    "no_event",
                                    "2 items with numbers that are no events', such as 0"));
            assertThat(rebuilt(sides).failed()).isZero();
            assertThat(sides.parked()).isEmpty();
            assertThat(sides.audit(AuditRequest.all()).wrong()).isEqualTo(2);
        }
    }

    @Test
    void a_page_of_a_scan_may_end_on_one() {
        try (BothSides sides = new BothSides()) {
            sides.create("c1");
            put(sides, IntStream.range(2, 602).mapToObj(i -> item("odd", i + ".5")));

            assertThat(rebuilt(sides).aggregates()).isEqualTo(2);
            assertThat(sides.audit(AuditRequest.all()).examined()).isEqualTo(2);
        }
    }

    private static RebuildReport rebuilt(BothSides sides) {
        RebuildReport report =
                BothSides.view(sides.rebuild(RebuildRequest.of(RebuildRequest.IN_PLACE)));
        assertThat(report.finished()).as("%s", report).isTrue();
        return report;
    }

    private static void put(BothSides sides, Stream<Map<String, AttributeValue>> items) {
        List<WriteRequest> writes =
                items.map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
                        .toList();
        for (int from = 0; from < writes.size(); from += 25) {
            var some = writes.subList(from, Math.min(from + 25, writes.size()));
            sides.dynamoDb()
                    .batchWriteItem(
                            write -> write.requestItems(Map.of(sides.table("cart_events"), some)));
        }
    }

    private static Map<String, AttributeValue> item(String cartId, String number) {
        return Map.of(
                "cartId", fromS(cartId),
                "sequenceNumber", fromN(number),
                "eventType", fromS("cart_created"),
                "eventVersion", fromN("1"),
                "body", fromS("{\"userAccountId\":\"mia\"}"),
                "createdAt", fromS("2026-11-25T18:00:00Z"));
    }
}
