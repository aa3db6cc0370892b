package dev.tandem.proofs;

import static dev.tandem.proofs.StreamFace.event;
import static dev.tandem.proofs.StreamFace.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Finding;
import dev.tandem.readmodel.park.ParkedAggregate;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.rebuild.RebuildRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Text that PostgreSQL can't hold, from the stream and the event table on: parked and told. */
class TextForPostgresTest {

    private static final String NUL_ID = "bad\0id";

    private static final String NUL_IN_JSON = "bad\\u0000id";

    private final BothSides sides = new BothSides();
    private final StreamFace face = new StreamFace(sides);

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void a_key_with_nul_parks_and_holds_back_nobody() {
        String batch = event(record("good-1", "2"), record(NUL_IN_JSON, "1"));

        for (int delivery = 1; delivery <= 2; delivery++) {
            assertThat(face.call(batch)).extracting("comingAgain").isEqualTo(List.of("1"));
        }
        assertThat(face.call(batch)).extracting("comingAgain").isEqualTo(List.of());

        assertThat(face.shows("good-1")).isTrue();
        assertThat(sides.parked())
                .extracting(ParkedAggregate::aggregateId, ParkedAggregate::sequenceNumber)
                .containsExactly(tuple(NUL_ID, 1L));
    }

    @Test
    void an_event_type_with_nul_parks() {
        String odd = event(record("c1", "1").replace("cart_created", "cart_\\u0000created"));

        for (int delivery = 1; delivery <= 2; delivery++) {
            assertThat(face.call(odd)).extracting("comingAgain").isEqualTo(List.of("1"));
        }
        assertThat(face.call(odd)).extracting("comingAgain").isEqualTo(List.of());

        assertThat(sides.parked())
                .extracting(ParkedAggregate::aggregateId, ParkedAggregate::sequenceNumber)
                .containsExactly(tuple("c1", 1L));
        assertThat(sides.parked().getFirst().detail()).contains("'cart_\\u0000created'");
    }

    @Test
    void audits_redrives_and_rebuilds_tell_of_it_and_go_on() {
        sides.create("good");
        put(NUL_ID, "cart_created");
        put("c1", "cart\0created");
        String batch =
                event(
                        record(NUL_IN_JSON, "1"),
                        record("c1", "2").replace("cart_created", "cart\\u0000created"));
        for (int delivery = 1; delivery <= 3; delivery++) {
            var _ = face.call(batch);
        }

        assertThat(sides.audit(AuditRequest.all()).findings())
                .extracting(Finding::aggregateId, Finding::kind)
                .contains(tuple(NUL_ID, "unauditable"), tuple("c1", "unreadable_event"));
        assertThat(sides.audit(AuditRequest.one(NUL_ID)).wrong()).isEqualTo(1);
        for (var mode : List.of(RebuildRequest.IN_PLACE, RebuildRequest.IN_PLACE)) {
            assertThat(BothSides.view(sides.rebuild(RebuildRequest.of(mode))).failures())
                    .containsOnlyKeys(NUL_ID, "c1");
        }
        assertThat(face.shows("good")).isTrue();
        assertThat(sides.redrive(RedriveRequest.everything()).stillParked()).isEqualTo(2);
        assertThat(sides.redrive(RedriveRequest.one(NUL_ID)).parked())
                .extracting(ParkedAggregate::aggregateId)
                .containsExactly(NUL_ID);
    }

    private void put(String cartId, String type) {
        sides.dynamoDb()
                .putItem(put ->
                        put.tableName(sides.table("cart_events"))
                                .item(
                                        Map.of(
                                                "cartId", fromS(cartId),
                                                "sequenceNumber", fromN("1"),
                                                "eventType", fromS(type),
                                                "eventVersion", fromN("1"),
                                                "body", fromS("{\"userAccountId\":\"mia\"}"),
                                                "createdAt", fromS("2026-11-25T18:00:00Z"))));
    }
}
