package dev.tandem.testkit.load;

/** A command as a load test gives it. */
@FunctionalInterface
public interface LoadedCall {

    /**
     * Gives one command, and waits for its answer.
     *
     * @param client which client gives it, from 0: let each have an aggregate of its own, or all
     *     one
     * @param number how many commands this client has given before
     * @return whether it was accepted; otherwise it was refused
     * @throws Exception if it was neither, which counts as a failure
     */
    boolean once(int client, long number) throws Exception;
}
