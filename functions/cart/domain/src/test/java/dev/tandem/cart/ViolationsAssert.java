package dev.tandem.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Violation;

import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Reads what a value says against being made. */
final class ViolationsAssert {

    private ViolationsAssert() {}

    static ListAssert<Violation> assertViolations(ThrowingCallable making) {
        return assertThat(catchThrowableOfType(InvalidValueException.class, making))
                .isNotNull()
                .extracting(InvalidValueException::violations)
                .asInstanceOf(list(Violation.class));
    }

    static void assertViolation(ThrowingCallable making, String field, String message) {
        assertViolations(making).containsExactly(new Violation(field, message));
    }
}
