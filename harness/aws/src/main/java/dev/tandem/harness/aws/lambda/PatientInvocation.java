package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.runtime.RuntimeInvocation;
import dev.tandem.harness.engines.process.Deadline;

import java.time.Duration;
import java.util.OptionalInt;

/** Invokes a function as soon as it is not throttled any more. */
final class PatientInvocation {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private PatientInvocation() {}

    /**
     * Whether the function has dealt with the event.
     *
     * @throws ThrottledException if the event got too old, or if the function may never run
     */
    static boolean of(QualifiedFunction function, RuntimeInvocation event, Deadline age)
            throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return function.invoke(event).functionError().isEmpty();
            } catch (ThrottledException e) {
                boolean never =
                        function.function().concurrency().reserved().equals(OptionalInt.of(0));
                if (never || age.isOver()) {
                    throw e;
                }
                Thread.sleep(pause);
                pause = pause.multipliedBy(2);
                pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            }
        }
    }
}
