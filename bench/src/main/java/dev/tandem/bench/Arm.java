package dev.tandem.bench;

/**
 * One way to do something, to be measured beside others.
 *
 * @param name under which its figures are kept
 * @param call does it once; called by several threads where there are several clients
 */
public record Arm(String name, Call call) {

    /** Does it once. */
    @FunctionalInterface
    public interface Call {

        /**
         * Does it.
         *
         * @param client which of the clients calls, from 0
         */
        void once(int client) throws Exception;
    }

    /** For whom it is the same which client calls. */
    public static Arm of(String name, Simple call) {
        return new Arm(name, _ -> call.once());
    }

    /** Does it once. */
    @FunctionalInterface
    public interface Simple {
        void once() throws Exception;
    }
}
