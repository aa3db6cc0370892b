/** Schedules of Amazon EventBridge, as rules and as EventBridge Scheduler have them. */
@NullMarked
package dev.tandem.harness.aws.schedule;

import org.jspecify.annotations.NullMarked;
