package dev.tandem.core.decider;

import dev.tandem.core.failure.ApplicationErrorException;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a rule that failed.
 *
 * @param decider whose rule it is
 */
record RuleFailure(String decider) {

    /**
     * @param rule such as {@code decide}
     * @param what it did, and at what
     * @param e what it threw, be it an error; null if it answered wrongly
     * @throws VirtualMachineError if the machine failed, and not the rule
     */
    RuleFailedException of(String rule, String what, @Nullable Throwable e) {
        if (e != null) {
            ApplicationErrorException.throwIfOfTheMachine(e);
        }
        String thrown = e == null ? "" : " (%s)".formatted(kind(e));
        return new RuleFailedException(
                "%s.%s %s%s: nothing was written; mend the rule"
                        .formatted(decider, rule, what, thrown),
                e);
    }

    RuleFailedException unnamed(String command, String aggregate, RuntimeException why) {
        return new RuleFailedException(
                "%s.decide answered to %s on %s with what can't be written: %s; nothing was written"
                        .formatted(decider, command, aggregate, why.getMessage()),
                why);
    }

    /** An anonymous class has no simple name. */
    static String kind(Object object) {
        String simple = object.getClass().getSimpleName();
        return simple.isEmpty() ? object.getClass().getName() : simple;
    }
}
