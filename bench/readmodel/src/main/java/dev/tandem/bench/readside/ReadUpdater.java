package dev.tandem.bench.readside;

import dev.tandem.bench.readside.HandWritten.First;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/**
 * Brings batches into rows, in one way.
 *
 * @param name of its arms
 * @param database of its own
 * @param instants of its batches
 */
record ReadUpdater(
        String name, UpdatedDatabase database, StreamBatches.Instants instants, Update update) {

    /** As it is deployed on Spring's face. */
    static final String FUNCTION = "function";

    /** As it is deployed on the lean face. */
    static final String LEAN = "function, lean face";

    static final String BY_HAND = "by hand, one pass";
    static final String GUARANTEES = "by hand, with what begins the function's transactions";
    static final String KEPT_PLANS = "by hand, with plans that are kept";
    static final String BATCH = "by hand, JDBC batch";
    static final String REWRITTEN = "by hand, JDBC batch, reWriteBatchedInserts";

    private static final String AWAY = ", 0.5 ms away";

    /** Of a database that is not on the same machine. */
    static final String LEAN_AWAY = LEAN + AWAY;

    static final String BY_HAND_AWAY = BY_HAND + AWAY;

    /** Called without a face. */
    static final String DIRECT_AWAY = "function, no face" + AWAY;

    static final String OWN_TRIPS_AWAY = "no face, rows with a round trip of their own" + AWAY;

    /** The lean face's function without one of the tricks. */
    static final String TREE = "lean, with a tree of the batch besides";

    static final String FORMATTER = "lean, instants by a formatter";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Takes a batch. */
    @FunctionalInterface
    interface Update {
        void apply(byte[] batch) throws Exception;
    }

    /** The functions, and what is by hand. */
    static List<ReadUpdater> all() {
        UpdatedDatabase spring = UpdatedDatabase.with("");
        return List.of(
                usual(FUNCTION, spring, new UpdateFunction(spring.url())::apply),
                lean(LEAN, "", StreamBatches.Instants.USUAL),
                byHand(BY_HAND, "", new UnnestWriting(), First.LOCKS),
                byHand(GUARANTEES, "", new UnnestWriting(), First.GUARANTEES),
                byHand(BATCH, "", new BatchWriting(), First.LOCKS),
                byHand(REWRITTEN, "&reWriteBatchedInserts=true", new BatchWriting(), First.LOCKS));
    }

    /** Either way with one trick less or more. */
    static List<ReadUpdater> without() {
        UpdatedDatabase tree = UpdatedDatabase.with("");
        LeanFunction behindTree = new LeanFunction(tree.url());
        return List.of(
                usual(
                        TREE,
                        tree,
                        batch -> {
                            MAPPER.readValue(batch, Map.class);
                            behindTree.apply(batch);
                        }),
                lean(FORMATTER, "", StreamBatches.Instants.ODD),
                byHand(KEPT_PLANS, "", new UnnestWriting(), First.KEPT_PLANS));
    }

    /** With a network's way to the database. */
    static List<ReadUpdater> away() {
        UpdatedDatabase direct = UpdatedDatabase.with(DistantSockets.OPTION);
        UpdatedDatabase own = UpdatedDatabase.with(DistantSockets.OPTION);
        return List.of(
                lean(LEAN_AWAY, DistantSockets.OPTION, StreamBatches.Instants.USUAL),
                byHand(BY_HAND_AWAY, DistantSockets.OPTION, new UnnestWriting(), First.LOCKS),
                usual(DIRECT_AWAY, direct, DirectFunction.withOneTrip(direct.url())::apply),
                usual(OWN_TRIPS_AWAY, own, DirectFunction.withOwnTrips(own.url())::apply));
    }

    private static ReadUpdater lean(String name, String options, StreamBatches.Instants instants) {
        UpdatedDatabase database = UpdatedDatabase.with(options);
        return new ReadUpdater(name, database, instants, new LeanFunction(database.url())::apply);
    }

    private static ReadUpdater byHand(
            String name, String options, HandWritten.Writing writing, First first) {
        UpdatedDatabase database = UpdatedDatabase.with(options);
        return usual(name, database, new HandWritten(database.pool(), writing, first)::apply);
    }

    private static ReadUpdater usual(String name, UpdatedDatabase database, Update update) {
        return new ReadUpdater(name, database, StreamBatches.Instants.USUAL, update);
    }
}
