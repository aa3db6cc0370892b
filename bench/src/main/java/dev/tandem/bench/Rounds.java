package dev.tandem.bench;

/**
 * How arms alternate.
 *
 * @param label for the progress
 * @param clients how many threads call at once
 * @param entering calls of each client before each of its blocks that are not counted
 * @param calls of each client in a block, a few dozen
 * @param warmUp blocks of each arm that are not counted
 * @param rounds blocks of each arm that are
 * @param processor whose processor time is counted
 */
public record Rounds(
        String label,
        int clients,
        int entering,
        int calls,
        int warmUp,
        int rounds,
        Processor processor) {

    /** Whose processor time a call takes. */
    public enum Processor {
        /** Of the thread that calls: exact, where it does all the work itself. */
        THREAD,
        /** Of the whole JVM, with its collector and its compilers. */
        PROCESS
    }

    /** One client, whose thread does all the work. */
    public static Rounds ofOne(String label, int warmUp, int rounds) {
        return new Rounds(label, 1, 0, 30, warmUp, rounds, Processor.THREAD);
    }

    /** So many clients, each of whom calls when it has its answer. */
    public static Rounds closedLoop(String label, int clients, int calls, int warmUp, int rounds) {
        return new Rounds(label, clients, 0, calls, warmUp, rounds, Processor.PROCESS);
    }

    /**
     * Nothing is measured: arms that have the same code to compile as those that are, and a faster
     * answer, so that there is time for as many calls as the compiler wants.
     */
    public static Rounds rehearsal(String label, int calls) {
        return new Rounds(label + ", rehearsal", 1, 0, 50, calls / 50, 0, Processor.THREAD);
    }

    /**
     * The same, where each client has called once before a block begins: what a process keeps for a
     * time is there again, however long the blocks of the other arms took.
     */
    public Rounds entered() {
        return new Rounds(label, clients, 1, calls, warmUp, rounds, processor);
    }

    /** Hardly any, to see that it runs at all. */
    Rounds hardlyAny() {
        int few = Math.min(calls, 2);
        return new Rounds(label, clients, entering, few, 1, Math.min(rounds, 2), processor);
    }
}
