package dev.tandem.dynamodb.store;

/**
 * How the state of an aggregate is kept. Both give the same guarantees; an existing table may be
 * switched from one to the other, and both may be at work while that is being deployed.
 */
public enum StateStrategy {
    /**
     * The state is written with every event: one read unit loads a small aggregate, and a plain
     * command takes four write units.
     */
    CURRENT_STATE,
    /**
     * Events alone are written, and the state with the first and with every n-th: a plain command
     * takes one write unit mostly, and loading reads up to n events besides the state.
     */
    SNAPSHOT
}
