package dev.tandem.proofs;

import dev.tandem.readmodel.rebuild.RebuildRequest;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of 10 000 events, in every build. */
class RebuildUnderLoadTest extends RebuildUnderLoad {

    RebuildUnderLoadTest() {
        super(new CartHistories(500, 20));
    }

    /** In every build {@code DumpedWorldTest} goes on with a rebuild that was killed. */
    @Test
    @Tag("thorough")
    @Override
    void a_rebuild_beside_the_live_tables_whose_process_is_killed_half_way_goes_on_where_it_was() {
        killHalfWay(RebuildRequest.BLUE_GREEN, DONE_BESIDE);
    }
}
