/** The lean face: functions on Lambda without a Spring context, composed in plain code. */
@NullMarked
package dev.tandem.lambda;

import org.jspecify.annotations.NullMarked;
