package dev.tandem.harness.aws.stream.internal.poller;

import java.util.Optional;

/** Whether something works; tells the log when that changes, and not each time. */
public final class FailureReporter {

    private final System.Logger log;
    private final String what;
    private volatile boolean worked;
    private volatile Optional<String> problem = Optional.empty();

    /**
     * @param poller whose log it is
     * @param what it is that works or fails
     */
    public FailureReporter(Class<?> poller, String what) {
        this.log = System.getLogger(poller.getName());
        this.what = what;
    }

    public Optional<String> problem() {
        return problem;
    }

    /** Whether it has ever worked. */
    public boolean hasWorked() {
        return worked;
    }

    public void works() {
        worked = true;
        if (problem.isPresent()) {
            log.log(System.Logger.Level.INFO, "{0} works again", what);
            problem = Optional.empty();
        }
    }

    /** A failure whose message may quote what was delivered: that is shown at DEBUG only. */
    public void fails(Throwable failure) {
        fails(names(failure));
        log.log(System.Logger.Level.DEBUG, what + " has failed", failure);
    }

    /** The same of something that is done on the side. */
    public void fails(String doing, Throwable failure) {
        fails("%s: %s".formatted(doing, names(failure)));
        log.log(System.Logger.Level.DEBUG, what + " has failed", failure);
    }

    public void fails(String why) {
        if (!problem.equals(Optional.of(why))) {
            log.log(
                    System.Logger.Level.WARNING,
                    "{0} fails and is tried again, the cause was: {1}",
                    what,
                    why);
            problem = Optional.of(why);
        }
    }

    private static String names(Throwable failure) {
        Throwable cause = failure.getCause();
        String name = failure.getClass().getName();
        return cause == null ? name : name + " by " + names(cause);
    }
}
