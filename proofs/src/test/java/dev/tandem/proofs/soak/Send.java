package dev.tandem.proofs.soak;

/**
 * A request that a plan has, and who sends it.
 *
 * @param writer who, from 0; each sends its requests one after the other
 * @param name no other request of the plan has it; the events that it causes bear it
 * @param function which function is called
 * @param envelope what it comes in
 * @param node which of the processes takes it, from 0
 * @param seen whether it names the version of its cart that its writer was told last
 * @param times how often it is sent at least, whatever is answered
 * @param cart whose it is; empty where that is not to be known before
 * @param body what is sent, in which {@link #RUN} stands for the run
 */
record Send(
        int writer,
        String name,
        String function,
        Carrier envelope,
        int node,
        boolean seen,
        int times,
        String cart,
        String body) {

    /** Stands for what the ids of a run begin with, so that no two runs meet. */
    static final String RUN = "@run@";

    /** The body in that run. */
    String body(String run) {
        return body.replace(RUN, run);
    }

    /** The cart in that run; empty where that is not to be known before. */
    String cart(String run) {
        return cart.isEmpty() ? "" : run + cart;
    }
}
