package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.Harness;
import dev.tandem.harness.aws.cloudwatch.AlarmState;
import dev.tandem.harness.aws.fault.Fault;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Each alarm of the template goes off for what it names, and is over with it: from the lines that
 * the packaged functions print, and what Lambda, the HTTP API and the queue tell.
 */
@Tag("thorough")
@Timeout(900)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlarmsTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final WatchedCart cart = WatchedCart.start();
    private final Harness harness = cart.harness();
    private final List<String> atFirst = cart.allThatAreOn();

    @Test
    void a_new_deployment_is_in_no_alarm() {
        assertThat(atFirst).isEmpty();
    }

    @AfterEach
    void calm() {
        harness.faults().reset();
        harness.cloudWatch().pass(Duration.ofMinutes(20));
    }

    @AfterAll
    void stop() {
        cart.close();
    }

    @Test
    void dynamodb_is_away_for_commands() {
        harness.faults().dynamoDb().rate(Fault.THROTTLING, 1);

        assertThat(cart.post("createCart", "{\"userAccountId\":\"mia\"}")).isEqualTo(503);

        cart.areOn("CommandsUnavailableAlarm", "CartApiErrorsAlarm");
        harness.faults().reset();
        cart.areOver("CommandsUnavailableAlarm", "CartApiErrorsAlarm");
    }

    @Test
    void postgresql_is_away_for_queries_and_for_the_updater() {
        harness.faults().stopPostgres();
        cart.create("away");

        assertThat(cart.post("getCart", "{\"cartId\":\"away\"}")).isEqualTo(503);

        cart.areOn("QueriesUnavailableAlarm", "ReadModelUnavailableAlarm");
        cart.minuteByMinute("ReadModelBehindAlarm");
        harness.faults().startPostgres();
        cart.shown("away");
        cart.areOver(
                "QueriesUnavailableAlarm", "ReadModelUnavailableAlarm", "ReadModelBehindAlarm");
    }

    @Test
    void a_command_dies() {
        harness.faults().killBeforeCall("createCart", 1);

        assertThat(cart.post("createCart", "{\"userAccountId\":\"mia\"}")).isEqualTo(500);

        cart.areOn("CommandErrorsAlarm", "CartApiErrorsAlarm");
        cart.areOver("CommandErrorsAlarm", "CartApiErrorsAlarm");
    }

    @Test
    void a_query_dies() {
        harness.faults().killBeforeStatement("getCart", 1);

        assertThat(cart.post("getCart", "{\"cartId\":\"any\"}")).isEqualTo(500);

        cart.areOn("QueryErrorsAlarm");
        cart.areOver("QueryErrorsAlarm");
    }

    @Test
    void the_updater_dies() {
        harness.faults().killBeforeStatement("updateCartReadModel", 1);
        cart.create("dies");

        cart.areOn("ReadModelErrorsAlarm");
        cart.shown("dies");
        cart.areOver("ReadModelErrorsAlarm");
    }

    @Test
    void lambda_refuses_calls() {
        cart.reserve("createCart", 0);
        cart.reserve("getCart", 0);

        cart.post("createCart", "{\"userAccountId\":\"mia\"}");
        cart.post("getCart", "{\"cartId\":\"any\"}");

        cart.areOn("CommandThrottlesAlarm", "ReadModelThrottlesAlarm");
        cart.reserve("createCart", 10);
        cart.reserve("getCart", 10);
        cart.areOver("CommandThrottlesAlarm", "ReadModelThrottlesAlarm");
    }

    @Test
    void events_come_into_the_read_model_late() {
        int[] carts = {0};
        await("ReadModelLagAlarm")
                .atMost(LONG)
                .until(() -> {
                    String late = "late-" + carts[0]++;
                    cart.event(
                            late, "1", "cart_created", Instant.now().minus(Duration.ofMinutes(10)));
                    cart.shown(late);
                    harness.cloudWatch().pass(Duration.ofMinutes(1));
                    return cart.isOn("ReadModelLagAlarm");
                });

        cart.areOver("ReadModelLagAlarm");
    }

    @Test
    void a_cart_is_parked_for_as_long_as_it_takes_though_nothing_else_happens() {
        cart.event("parked", "1", "cart_of_tomorrow", Instant.now());

        cart.areOn("CartsParkedAlarm");
        harness.cloudWatch().pass(Duration.ofDays(1));
        cart.areOn("CartsParkedAlarm");
        cart.event("parked", "1", "cart_created", Instant.now());
        harness.invoke("redriveCartReadModel", "{\"all\":true}");
        assertThat(cart.state("CartsParkedAlarm")).isEqualTo(AlarmState.OK);
    }

    @Test
    void an_item_that_is_no_event_is_set_aside_until_somebody_has_looked() {
        cart.event("none", "2.5", "cart_created", Instant.now());

        cart.areOn("CartRecordsSetAsideAlarm");
        cart.database().update("DELETE FROM record_set_aside");
        harness.cloudWatch().pass(Duration.ofMinutes(15));
        harness.schedules().deliver("auditCarts-UntilItIsThrough");
        await().atMost(LONG).until(() -> cart.state("CartRecordsSetAsideAlarm") == AlarmState.OK);
    }

    @Test
    void the_queue_tells_of_events_that_were_given_up() {
        String queue =
                harness.sqs().getQueueUrl(get -> get.queueName("cart-events-failed")).queueUrl();
        harness.sqs().sendMessage(send -> send.queueUrl(queue).messageBody("{}"));

        cart.areOn("CartEventsFailedAlarm");
        harness.sqs()
                .receiveMessage(receive -> receive.queueUrl(queue))
                .messages()
                .forEach(message ->
                        harness.sqs()
                                .deleteMessage(delete ->
                                        delete.queueUrl(queue)
                                                .receiptHandle(message.receiptHandle())));
        cart.areOver("CartEventsFailedAlarm");
    }

    @Test
    void an_audit_by_night_finds_something_until_it_is_repaired() {
        cart.create("drifts");
        cart.shown("drifts");
        cart.database().update("UPDATE cart SET user_account_id = 'tom' WHERE cart_id = 'drifts'");

        harness.schedules().deliver("auditCarts-EveryNight");

        cart.areOn("CartAuditFindingsAlarm");
        harness.cloudWatch().pass(Duration.ofDays(1));
        cart.areOn("CartAuditFindingsAlarm");
        harness.invoke("auditCarts", "{\"run\":\"begin\",\"repair\":true}");
        assertThat(cart.state("CartAuditFindingsAlarm")).isEqualTo(AlarmState.OK);
    }

    @Test
    void an_audit_by_night_fails_and_the_next_call_goes_on() {
        harness.faults().stopPostgres();
        harness.schedules().deliver("auditCarts-EveryNight");

        cart.areOn("CartAuditFailedAlarm");
        harness.faults().startPostgres();
        harness.cloudWatch().pass(Duration.ofMinutes(15));
        harness.schedules().deliver("auditCarts-UntilItIsThrough");
        await().atMost(LONG).until(() -> cart.state("CartAuditFailedAlarm") == AlarmState.OK);
    }

    @Test
    void no_audit_comes_to_its_end_or_nobody_tells_any_more() {
        cart.database()
                .update(
                        "UPDATE audit_run SET noted_at = now() - interval '27 hours', finished_at ="
                                + " NULL");
        harness.invoke("auditCarts", "{\"run\":\"go-on\"}");
        cart.areOn("CartAuditMissingAlarm");

        harness.invoke("auditCarts", "{\"run\":\"begin\"}");
        harness.cloudWatch().pass(Duration.ofHours(2));
        harness.invoke("auditCarts", "{\"run\":\"go-on\"}");
        assertThat(cart.state("CartAuditMissingAlarm")).isEqualTo(AlarmState.OK);

        harness.cloudWatch().pass(Duration.ofHours(5));
        assertThat(cart.state("CartAuditMissingAlarm")).isEqualTo(AlarmState.INSUFFICIENT_DATA);
    }
}
