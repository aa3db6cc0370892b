package dev.tandem.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunbooksTest {

    private final Runbooks runbooks = Runbooks.ofTheCart();

    @Test
    void every_alarm_has_a_runbook_and_names_it() {
        assertThat(runbooks.alarms()).hasSizeGreaterThan(5);
        assertThat(runbooks.problems()).isEmpty();
    }

    @Test
    void an_alarm_without_a_runbook_is_noticed() {
        Runbooks planted =
                new Runbooks("  NewAlarm:\n    Type: AWS::CloudWatch::Alarm\n", runbooks.page());

        assertThat(planted.problems())
                .containsExactly(
                        "NewAlarm has no runbook",
                        "NewAlarm does not name its runbook in its description");
    }

    @Test
    void a_link_to_no_runbook_is_noticed() {
        Runbooks planted =
                new Runbooks("Runbook: docs/how-to/runbooks.md#no-such-alarm", runbooks.page());

        assertThat(planted.problems()).containsExactly("there is no runbook no-such-alarm");
    }
}
