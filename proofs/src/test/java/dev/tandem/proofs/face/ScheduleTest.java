package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.util.UUID;
import java.util.stream.Stream;

/** What a schedule without an input sends: to the audit it says all, to nobody else anything. */
@ParameterizedClass
@EnumSource(Face.class)
class ScheduleTest {

    /** A rule of EventBridge. */
    private static final String RULE =
            """
            {"version":"0","id":"00000000-0000-4000-8000-000000000001",\
            "detail-type":"Scheduled Event","source":"aws.events","account":"000000000000",\
            "time":"2026-11-25T03:30:00Z","region":"eu-west-1",\
            "resources":["arn:aws:events:eu-west-1:000000000000:rule/nightly"],"detail":{}}\
            """;

    /** EventBridge Scheduler, whose detail is a text. */
    private static final String SCHEDULER =
            RULE.replace("aws.events", "aws.scheduler").replace("{}}", "\"{}\"}");

    private static final String WITHOUT_DETAIL = RULE.replace("\"detail\":{}", "\"detail\":null");

    private final LambdaCart lambda;

    ScheduleTest(Face face) {
        lambda = LambdaCart.withFew(face);
    }

    static Stream<String> schedules() {
        return Stream.of(RULE, SCHEDULER, WITHOUT_DETAIL);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                        "createCart",
                        "addCartItem",
                        "changeCartItemQuantity",
                        "removeCartItem",
                        "checkOutCart",
                        "getCart",
                        "listCarts",
                        "listParkedCarts",
                        "redriveCartReadModel",
                        "rebuildCartReadModel",
                        "migrateCartReadModel")
                .flatMap(function -> schedules().map(event -> Arguments.of(function, event)));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void a_schedule_audits_every_cart(String event) {
        lambda.invoke(
                "createCart",
                "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(UUID.randomUUID()));
        long carts = lambda.invoke("auditCarts", "{}").get("examined").longValue();

        JsonNode report = lambda.invoke("auditCarts", event);

        assertThat(report.path("examined").longValue())
                .as("%s", report)
                .isPositive()
                .isEqualTo(carts);
    }

    @ParameterizedTest
    @MethodSource("others")
    void to_another_function_a_schedule_says_nothing(String function, String event) {
        JsonNode answer = lambda.invoke(function, event);

        assertThat(answer.path("status").intValue()).as("%s", answer).isEqualTo(400);
        assertThat(answer.get("detail").stringValue()).contains("the event of a schedule");
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void an_event_that_is_no_schedule_s_is_not_audited_for(String event) {
        JsonNode answer =
                lambda.invoke("auditCarts", event.replace("Scheduled Event", "Object Created"));

        assertThat(answer.path("status").intValue()).as("%s", answer).isEqualTo(400);
    }

    @Test
    void an_audit_that_is_to_go_on_where_none_ended_is_refused() {
        JsonNode answer = lambda.invoke("auditCarts", "{\"after\":\"7\"}");

        assertThat(answer.path("status").intValue()).as("%s", answer).isEqualTo(400);
        assertThat(answer.get("violations").get(0).get("field").stringValue()).isEqualTo("after");
    }

    @Test
    void an_audit_is_shared_by_its_name_and_is_not_of_a_schedule_then() {
        lambda.invoke(
                "createCart",
                "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(UUID.randomUUID()));
        long carts = lambda.invoke("auditCarts", "{}").get("examined").longValue();
        String name = UUID.randomUUID().toString();

        JsonNode report = lambda.invoke("auditCarts", "{\"name\":\"%s\"}".formatted(name));
        JsonNode refused =
                lambda.invoke("auditCarts", "{\"name\":\"%s\",\"run\":\"begin\"}".formatted(name));

        assertThat(report.path("examined").longValue())
                .as("%s", report)
                .isPositive()
                .isEqualTo(carts);
        assertThat(refused.path("status").intValue()).as("%s", refused).isEqualTo(400);
        assertThat(refused.get("violations").get(0).get("field").stringValue()).isEqualTo("name");
    }
}
