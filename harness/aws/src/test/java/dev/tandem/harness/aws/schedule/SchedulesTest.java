package dev.tandem.harness.aws.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** When EventBridge calls, and with what. */
class SchedulesTest {

    /** A Thursday. */
    private static final Instant NOW = Instant.parse("2026-11-26T10:07:30Z");

    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Instant now = NOW;
    private final Schedules schedules =
            new Schedules(
                    (target, event) -> calls.add(target + " " + new String(event, UTF_8)),
                    () -> now,
                    "eu-west-1",
                    "000000000000");

    @AfterEach
    void close() {
        schedules.close();
    }

    @ParameterizedTest
    @CsvSource({
        "rate(15 minutes), 2026-11-26T10:22:30Z",
        "rate(1 hour), 2026-11-26T11:07:30Z",
        "rate(7 days), 2026-12-03T10:07:30Z",
        "cron(30 3 * * ? *), 2026-11-27T03:30:00Z",
        "cron(0/15 * * * ? *), 2026-11-26T10:15:00Z",
        "cron(0 8-17 ? * MON-FRI *), 2026-11-26T11:00:00Z",
        "cron(0 9 ? * 1 *), 2026-11-29T09:00:00Z",
        "'cron(5,35 14 * * ? *)', 2026-11-26T14:05:00Z",
        "cron(0 0 1 JAN ? 2030), 2030-01-01T00:00:00Z",
        "cron(0 0 29 2 ? *), 2028-02-29T00:00:00Z"
    })
    void it_is_due_when_eventbridge_says_so(String expression, Instant due) {
        schedules.put(schedule(ScheduleSource.RULE, expression, null));

        assertThat(schedules.next("nightly")).contains(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(1 hours)",
                "rate(2 hour)",
                "rate(0 minutes)",
                "rate(1 second)",
                "every day",
                "cron(30 3 * * *)",
                "cron(30 3 * * * *)",
                "cron(60 3 * * ? *)",
                "cron(30 3 L * ? *)",
                "cron(30 3 ? * 8 *)"
            })
    void what_it_would_not_take_is_refused(String expression) {
        assertThatThrownBy(() -> schedules.put(schedule(ScheduleSource.RULE, expression, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_time_that_never_comes_is_never_due() {
        schedules.put(schedule(ScheduleSource.RULE, "cron(0 0 1 1 ? 2020)", null));

        assertThat(schedules.next("nightly")).isEmpty();
    }

    @Test
    void a_rule_and_scheduler_send_events_of_their_own() {
        schedules.put(schedule(ScheduleSource.RULE, "rate(1 day)", null));
        schedules.deliver("nightly");
        schedules.put(schedule(ScheduleSource.SCHEDULER, "rate(1 day)", null));
        schedules.deliver("nightly");

        JsonNode rule = event(calls.getFirst());
        JsonNode scheduler = event(calls.getLast());
        assertThat(rule.path("source").asString("")).isEqualTo("aws.events");
        assertThat(rule.path("detail-type").asString("")).isEqualTo("Scheduled Event");
        assertThat(rule.path("detail").isObject()).isTrue();
        assertThat(rule.path("time").asString("")).isEqualTo("2026-11-26T10:07:30Z");
        assertThat(rule.path("resources").get(0).asString(""))
                .isEqualTo("arn:aws:events:eu-west-1:000000000000:rule/nightly");
        assertThat(scheduler.path("source").asString("")).isEqualTo("aws.scheduler");
        assertThat(scheduler.path("detail").asString("")).isEqualTo("{}");
    }

    @Test
    void an_input_is_sent_as_it_is() {
        schedules.put(schedule(ScheduleSource.RULE, "rate(1 day)", "{\"all\":true}"));

        schedules.deliver("nightly");

        assertThat(calls).containsExactly("audit:live {\"all\":true}");
    }

    @Test
    void the_clock_calls_each_time_that_it_is_due() {
        schedules.put(schedule(ScheduleSource.RULE, "rate(1 minute)", "{}"));
        now = NOW.plusSeconds(61);
        schedules.put(schedule("other", "rate(1 day)"));
        await().atMost(LONG).untilAsserted(() -> assertThat(calls).hasSize(1));
        now = NOW.plusSeconds(121);
        schedules.put(schedule("other", "rate(1 day)"));
        await().atMost(LONG).untilAsserted(() -> assertThat(calls).hasSize(2));
    }

    @Test
    void while_they_are_paused_the_clock_calls_nobody() {
        schedules.put(schedule(ScheduleSource.RULE, "rate(1 minute)", "{}"));
        schedules.pause();
        now = NOW.plusSeconds(90);
        schedules.resume();

        assertThat(schedules.next("nightly")).contains(NOW.plusSeconds(120));
        assertThat(calls).isEmpty();
    }

    private static Schedule schedule(
            ScheduleSource source, String expression, @Nullable String input) {
        return new Schedule(
                "nightly", source, "audit:live", expression, Optional.ofNullable(input), true);
    }

    private static Schedule schedule(String name, String expression) {
        return new Schedule(name, ScheduleSource.RULE, "other", expression, Optional.empty(), true);
    }

    private static JsonNode event(String call) {
        return JsonMapper.shared().readTree(call.substring(call.indexOf(' ') + 1));
    }
}
