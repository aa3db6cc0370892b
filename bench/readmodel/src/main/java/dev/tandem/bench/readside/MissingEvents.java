package dev.tandem.bench.readside;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Asks for the events that carts lack. */
@FunctionalInterface
interface MissingEvents {

    /** What a cart lacks, once it is there. */
    @FunctionalInterface
    interface Reading {
        List<ReadRecord> events() throws InterruptedException, ExecutionException;
    }

    /**
     * Begins to ask.
     *
     * @param last the last event of each cart, by its id
     * @return what each lacks
     */
    Map<String, Reading> begin(Map<String, Long> last);
}
