package dev.tandem.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Accepted.RecordedEvent;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.Versioned;
import dev.tandem.testkit.store.Tally.AmountAdded;
import dev.tandem.testkit.store.Tally.Opened;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/**
 * What every store of aggregates keeps, whatever it is made of. A store's tests extend this class;
 * nothing in it may be skipped.
 */
public abstract class AggregateStoreContract extends VersionContract {

    @Test
    protected final void an_aggregate_that_was_never_written_is_absent() {
        assertThat(store().load(id)).isEmpty();
        assertThat(log().readAfter(id, 0)).isEmpty();
    }

    @Test
    protected final void creation_writes_the_state_at_version_1_and_its_event() {
        Result result = store().write(creation(Metadata.NONE));

        assertThat(result)
                .isEqualTo(
                        new Accepted(
                                "tallyId", id, 1, List.of(new RecordedEvent(1, "tally_opened"))));
        assertThat(store().load(id)).contains(new Versioned<>(Tally.opened("Mia"), 1, CREATED));
        assertThat(log().readAfter(id, 0)).containsExactly(event(1, new Opened("Mia"), CREATED));
    }

    @Test
    protected final void k_events_move_the_version_by_k() {
        store().write(creation(Metadata.NONE));

        Result result = store().write(addition(1, Metadata.NONE, "1.10", "2.20", "3.30"));

        assertThat(((Accepted) result).version()).isEqualTo(4);
        assertThat(store().load(id).orElseThrow().version()).isEqualTo(4);
        assertThat(store().load(id).orElseThrow().createdAt()).isEqualTo(CREATED);
        assertThat(log().readAfter(id, 0))
                .extracting(StreamEvent::sequenceNumber)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(log().readAfter(id, 2))
                .containsExactly(
                        event(3, new AmountAdded(new BigDecimal("2.20"), "note 2.20"), LATER),
                        event(4, new AmountAdded(new BigDecimal("3.30"), "note 3.30"), LATER));
    }
}
