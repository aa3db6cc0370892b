package dev.tandem.proofs;

import dev.tandem.readmodel.rebuild.RebuildRequest;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of 100 000 events. */
@Tag("nightly")
class FullRebuildUnderLoadTest extends RebuildUnderLoad {

    FullRebuildUnderLoadTest() {
        super(new CartHistories(5_000, 20));
    }

    @Test
    void a_rebuild_of_the_live_tables_whose_process_is_killed_half_way_goes_on_where_it_was() {
        killHalfWay(
                RebuildRequest.IN_PLACE, "SELECT cart_id FROM cart WHERE user_account_id = 'mia'");
    }
}
