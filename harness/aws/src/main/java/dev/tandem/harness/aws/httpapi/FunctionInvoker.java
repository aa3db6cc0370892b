package dev.tandem.harness.aws.httpapi;

/** Invokes functions, whatever runs them. */
@FunctionalInterface
public interface FunctionInvoker {

    /**
     * Invokes a function and waits for what it answers.
     *
     * @param function its name
     * @param event JSON
     * @throws InterruptedException if nobody waits any longer
     */
    IntegrationResult invoke(String function, byte[] event) throws InterruptedException;
}
