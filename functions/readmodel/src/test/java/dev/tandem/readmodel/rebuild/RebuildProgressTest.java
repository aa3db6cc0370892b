package dev.tandem.readmodel.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class RebuildProgressTest {

    @Test
    void where_another_call_has_begun_everything_anew_no_rate_is_known() {
        RebuildProgress progress = new RebuildProgress(100, List.of(at(50)));

        RebuildReport report =
                progress.report(List.of(at(10)), "it is under way", RebuildFailures.Told.NONE);

        assertThat(report.events()).isEqualTo(10);
        assertThat(report.eventsPerSecond()).isZero();
        assertThat(report.remainingSeconds()).isNull();
    }

    private static SegmentPosition at(long events) {
        return new SegmentPosition(0, "there", events, events, false);
    }
}
