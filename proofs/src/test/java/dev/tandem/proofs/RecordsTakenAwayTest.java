package dev.tandem.proofs;

import static dev.tandem.proofs.StreamFace.event;
import static dev.tandem.proofs.StreamFace.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.readmodel.park.SetAsideRecord;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** The way back of records that name no event: somebody has looked, and says so. */
class RecordsTakenAwayTest {

    private static final BothSides SIDES = new BothSides("logging.level.root=off");
    private static final StreamFace FACE = new StreamFace(SIDES);

    @AfterAll
    static void close() {
        SIDES.close();
    }

    @AfterEach
    void forget() {
        SIDES.jdbc().update("DELETE FROM record_set_aside");
        SIDES.jdbc().update("DELETE FROM parked_aggregate");
    }

    @Test
    void those_that_somebody_names_are_off_the_list_and_no_others() {
        setAside("71");
        setAside("72");
        setAside("73");

        assertThat(redrive("{\"records\":[\"71\",\"73\",\"9\"]}"))
                .hasToString("{\"redriven\":2,\"stillParked\":0,\"parked\":[],\"next\":null}");

        assertThat(listed()).containsExactly("72");
    }

    @Test
    void one_that_is_not_set_aside_is_not_found_and_stays_counted() {
        for (int delivery = 0; delivery < 3; delivery++) {
            FACE.call(event(record("odd", "2.5", "81")));
        }

        assertThat(redrive("{\"records\":[\"81\"]}").path("status").asInt()).isEqualTo(404);

        assertThat(SIDES.jdbc().queryForList("SELECT attempts FROM record_set_aside"))
                .hasToString("[{attempts=3}]");
    }

    @Test
    void one_that_comes_once_more_is_counted_from_the_beginning_and_told_again() {
        setAside("91");
        redrive("{\"records\":[\"91\"]}");

        assertThat(FACE.call(event(record("odd", "2.5", "91"))))
                .extracting("comingAgain")
                .isEqualTo(List.of("91"));
        assertThat(listed()).isEmpty();
        setAside("91");
        assertThat(listed()).containsExactly("91");
    }

    @Test
    void everybody_that_is_parked_means_no_record() {
        setAside("75");

        assertThat(redrive("{\"all\":true}").path("redriven").asInt()).isZero();

        assertThat(listed()).containsExactly("75");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"records\":[]}",
                "{\"records\":[null]}",
                "{\"records\":\"71\"}",
                "{\"records\":true}",
                "{\"records\":[\"71\"],\"all\":true}"
            })
    void a_request_that_names_none_is_invalid(String request) {
        setAside("71");

        assertThat(redrive(request).path("status").asInt()).isEqualTo(400);

        assertThat(listed()).containsExactly("71");
    }

    private static void setAside(String position) {
        for (int delivery = 0; delivery < 10; delivery++) {
            FACE.call(event(record("odd", "2.5", position)));
        }
    }

    private static List<String> listed() {
        return SIDES.parkedPage().records().stream().map(SetAsideRecord::position).toList();
    }

    private static JsonNode redrive(String request) {
        Function<Message<byte[]>, Message<byte[]>> function =
                SIDES.bean(new ParameterizedTypeReference<FunctionCatalog>() {})
                        .lookup("redriveCartReadModel", "application/json");
        return new JsonMapper()
                .readTree(
                        function.apply(
                                        MessageBuilder.withPayload(
                                                        request.getBytes(StandardCharsets.UTF_8))
                                                .build())
                                .getPayload());
    }
}
