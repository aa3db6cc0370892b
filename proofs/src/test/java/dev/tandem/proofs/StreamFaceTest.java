package dev.tandem.proofs;

import static dev.tandem.proofs.StreamFace.event;
import static dev.tandem.proofs.StreamFace.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.proofs.StreamFace.Outcome.Answer;
import dev.tandem.proofs.StreamFace.Outcome.FunctionError;
import dev.tandem.proofs.StreamMutations.Mutation;
import dev.tandem.readmodel.park.ParkedAggregate;
import dev.tandem.readmodel.park.RedriveRequest;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whatever {@code updateCartReadModel} is given: nothing is done without an effect, and good
 * records get in beside bad ones. None of these events is in the event table, so that only what a
 * record tells can get in.
 */
class StreamFaceTest {

    /** Lambda takes no more from a function. */
    private static final int LIMIT = 6 << 20;

    private static BothSides sides;
    private static StreamFace face;

    @BeforeAll
    static void start() {
        sides = new BothSides("logging.level.root=off");
        face = new StreamFace(sides);
    }

    @AfterAll
    static void close() {
        sides.close();
    }

    @Tag("thorough")
    @Test
    void no_mutation_of_a_record_is_done_without_an_effect_nor_holds_up_its_neighbour() {
        List<String> broken = new ArrayList<>();
        List<Mutation> mutations = StreamMutations.of(record("mutated", "100"));

        for (int i = 0; i < mutations.size(); i++) {
            Mutation mutation = mutations.get(i);
            String json = mutation.json().replace("mutated", "m" + i);
            var outcome = face.call(event(json, record("g" + i, "200")));
            fault(outcome, mutation, "m" + i, "g" + i)
                    .ifPresent(fault -> broken.add(mutation.name() + ": " + fault));
        }

        assertThat(mutations).hasSizeGreaterThan(500);
        assertThat(broken).isEmpty();
    }

    private static Optional<String> fault(
            StreamFace.Outcome outcome, Mutation mutation, String mutated, String good) {
        if (!face.shows(good)) {
            return Optional.of("its neighbour did not get in");
        }
        return switch (outcome) {
            case FunctionError(String message) ->
                    mutation.isNamed()
                            ? Optional.of("a function error: " + message)
                            : Optional.empty();
            case Answer(int bytes, _) when bytes > LIMIT ->
                    Optional.of("an answer of %d bytes".formatted(bytes));
            case Answer(_, List<String> again) ->
                    again.isEmpty() && !face.shows(mutated)
                            ? Optional.of("done, and not in the read model")
                            : Optional.empty();
        };
    }

    @Test
    void an_array_of_records_is_applied_as_an_EventBridge_pipe_sends_it() {
        var outcome = face.call("[%s, %s]".formatted(record("pipe1", "1"), record("pipe2", "2")));

        assertThat(outcome).isInstanceOf(Answer.class);
        assertThat(face.shows("pipe1")).isTrue();
        assertThat(face.shows("pipe2")).isTrue();
    }

    @Test
    void a_view_type_that_nobody_knows_is_no_reason_to_forget_the_image() {
        String ofTomorrow = record("view1", "1").replace("\"NEW_IMAGE\"", "\"FUTURE_VIEW\"");

        assertThat(face.call(event(ofTomorrow))).isEqualTo(new Answer(24, List.of()));
        assertThat(face.shows("view1")).isTrue();
    }

    @Test
    void keys_alone_are_enough_where_the_event_table_has_the_event() {
        sides.create("keys1");
        String keysAlone = record("keys1", "1").replace("NewImage", "OldImage");

        assertThat(face.call(event(keysAlone))).isEqualTo(new Answer(24, List.of()));
        assertThat(face.shows("keys1")).isTrue();
    }

    @Test
    void keys_alone_come_again_where_the_event_table_lacks_the_event() {
        String keysAlone = record("keys2", "7").replace("NewImage", "OldImage");

        assertThat(face.call(event(keysAlone, record("keys3", "8"))))
                .extracting("comingAgain")
                .isEqualTo(List.of("7"));
        assertThat(face.shows("keys3")).isTrue();
    }

    @Test
    void an_event_that_is_further_than_the_event_table_comes_again_with_an_unreadable_one() {
        sides.create("further");
        String known = record("further", "1", "1").replace("NewImage", "OldImage");
        String beyond = record("further", "2", "2").replace("NewImage", "OldImage");

        assertThat(face.call(event(known, beyond)))
                .extracting("comingAgain")
                .isEqualTo(List.of("1", "2"));
    }

    @Test
    void what_precedes_an_event_that_can_t_be_read_gets_in_and_that_one_parks() {
        String poison = record("poisoned", "2", "2").replace("cart_created", "cart_of_tomorrow");
        String batch = event(record("poisoned", "1"), poison, record("poisoned", "3", "3"));

        for (int delivery = 1; delivery <= 2; delivery++) {
            assertThat(face.call(batch))
                    .extracting("comingAgain")
                    .isEqualTo(List.of("1", "2", "3"));
            assertThat(face.shows("poisoned")).isTrue();
        }
        assertThat(face.call(batch)).extracting("comingAgain").isEqualTo(List.of());

        assertThat(sides.parked())
                .extracting(ParkedAggregate::aggregateId, ParkedAggregate::sequenceNumber)
                .containsExactly(tuple("poisoned", 2L));
        assertThat(sides.redrive(RedriveRequest.everything()).redriven()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2.5", "1E30", "9999999999999999999999"})
    void a_number_that_is_no_event_s_is_reported_and_parks_nobody(String number) {
        String odd = record("odd", number, "5");

        for (int delivery = 0; delivery < 5; delivery++) {
            assertThat(face.call(event(odd))).extracting("comingAgain").isEqualTo(List.of("5"));
        }
        assertThat(sides.parked()).isEmpty();
    }

    @Test
    void a_record_that_names_no_event_is_set_aside_and_told_once_it_came_often() {
        String nameless = record("nameless\ud83d\ude00", "2.5", "77");

        for (int delivery = 1; delivery < 10; delivery++) {
            assertThat(face.call(event(nameless, record("named" + delivery, "78"))))
                    .extracting("comingAgain")
                    .isEqualTo(List.of("77"));
        }
        assertThat(face.call(event(nameless))).isEqualTo(new Answer(24, List.of()));
        assertThat(face.call(event(nameless))).isEqualTo(new Answer(24, List.of()));

        assertThat(sides.parked()).isEmpty();
        assertThat(sides.parkedPage().records())
                .filteredOn(record -> record.position().equals("77"))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.attempts()).isEqualTo(11);
                    assertThat(record.why()).contains("sequenceNumber", "whole number");
                });
        assertThat(
                        sides.jdbc()
                                .queryForObject(
                                        "SELECT record FROM record_set_aside WHERE position = '77'",
                                        String.class))
                .matches("\\p{ASCII}+")
                .contains("2.5");
    }

    @Test
    void events_of_another_table_come_again_and_park_nobody() {
        String other = record("cart1", "5").replace("table/cart_events", "table/order_events");

        for (int delivery = 0; delivery < 5; delivery++) {
            assertThat(face.call(event(other))).extracting("comingAgain").isEqualTo(List.of("5"));
        }
        assertThat(face.call(event(record("order1", "6").replace("cartId", "orderId"))))
                .extracting("comingAgain")
                .isEqualTo(List.of("6"));
        assertThat(sides.parked()).isEmpty();
    }

    @Test
    void removals_and_changes_are_no_events_and_no_records_are_no_work() {
        String removal = record("gone", "1").replace("INSERT", "REMOVE");
        String change = record("gone", "2").replace("INSERT", "MODIFY");

        assertThat(face.call(event(removal, change))).isEqualTo(new Answer(24, List.of()));
        assertThat(face.call(event())).isEqualTo(new Answer(24, List.of()));
        assertThat(face.shows("gone")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // SQS, SNS, Kinesis, S3, SES
                "{'Records': [{'messageId': 'm', 'body': '{}', 'eventSource': 'aws:sqs'}]}",
                "{'Records': [{'messageId': 'm', 'body': '%s', 'eventSource': 'aws:sqs'}]}",
                "{'Records': [{'EventSource': 'aws:sns', 'Sns': {'Message': '%s'}}]}",
                "{'Records': [{'eventSource': 'aws:kinesis', 'eventID': 's:1', 'kinesis':"
                        + " {'sequenceNumber': '1', 'data': 'e30='}}]}",
                "{'Records': [{'eventSource': 'aws:s3', 'eventName': 'ObjectCreated:Put', 's3':"
                        + " {}}]}",
                "{'Records': [{'eventSource': 'aws:ses', 'ses': {}}]}",
                // Kafka, MQ, DocumentDB, Firehose, logs
                "{'eventSource': 'aws:kafka', 'records': {'t-0': [{'value': 'e30='}]}}",
                "{'eventSource': 'aws:mq', 'messages': [{'data': 'e30='}]}",
                "{'eventSource': 'aws:docdb', 'events': [{'event': {}}]}",
                "{'invocationId': 'i', 'records': [{'recordId': 'r', 'data': 'e30='}]}",
                "{'awslogs': {'data': 'e30='}}",
                // HTTP, EventBridge, destinations, Step Functions, CloudFormation, nothing
                "{'httpMethod': 'POST', 'path': '/', 'headers': {}, 'body': '%s'}",
                "{'version': '2.0', 'routeKey': '$default', 'headers': {}, 'body': '%s'}",
                "{'version': '0', 'source': 'aws.events', 'detail-type': 'Scheduled Event',"
                        + " 'detail': {}}",
                "{'version': '0', 'source': 'mine', 'detail': {'Records': []}}",
                "{'version': '1.0', 'requestPayload': {'Records': []}, 'requestContext': {}}",
                "{'RequestType': 'Create', 'ResourceProperties': {}}",
                "{'records': []}",
                "{'Records': null}",
                "{'Records': {}}",
                "{'Records': 'x'}",
                "{'Records': [null]}",
                "{'Records': [5]}",
                "{'Records': [[]]}",
                "{'Records': [{}]}",
                "{}",
                "[]",
                "[[]]",
                "[{}]",
                "5",
                "'x'",
                "no JSON"
            })
    void what_is_no_DynamoDB_event_is_an_error(String event) {
        String quoted = event().replace("\"", "\\\"");

        assertThat(face.call(event.replace('\'', '"').replace("%s", quoted)))
                .isInstanceOf(FunctionError.class);
    }
}
