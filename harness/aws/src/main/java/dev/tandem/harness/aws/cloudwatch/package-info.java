/**
 * Amazon CloudWatch as far as the harness has it: metrics that services tell and logs hold, and
 * alarms on them.
 */
@NullMarked
package dev.tandem.harness.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
