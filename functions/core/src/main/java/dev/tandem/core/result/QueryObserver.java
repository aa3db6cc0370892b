package dev.tandem.core.result;

/** Is told what functions answer that ask and change no aggregate, to count it for instance. */
@FunctionalInterface
public interface QueryObserver {

    /**
     * A function has answered.
     *
     * @param function its name
     */
    void answered(String function, QueryResult<?> result);
}
