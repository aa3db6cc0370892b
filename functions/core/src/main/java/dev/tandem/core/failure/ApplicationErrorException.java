package dev.tandem.core.failure;

/**
 * An application's own code failed with an error, such as a class that is missing or a recursion
 * without an end. It is the failure of what that code was asked for, and of nothing beside it.
 */
public final class ApplicationErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ApplicationErrorException(Throwable error) {
        super(
                "the application's own code failed with %s: mend it"
                        .formatted(error.getClass().getSimpleName()),
                error);
    }

    /**
     * What is told of the one thing at which that was thrown: exceptions are themselves.
     *
     * @throws VirtualMachineError like {@link #throwIfOfTheMachine}
     */
    public static RuntimeException of(Throwable thrown) {
        throwIfOfTheMachine(thrown);
        return thrown instanceof RuntimeException exception
                ? exception
                : new ApplicationErrorException(thrown);
    }

    /**
     * Looks whether the whole process has failed.
     *
     * @throws VirtualMachineError if the machine failed, such as for lack of memory, and not the
     *     code
     */
    public static void throwIfOfTheMachine(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error
                && !(thrown instanceof StackOverflowError)) {
            throw error;
        }
    }
}
