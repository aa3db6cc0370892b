/** Faults that DynamoDB has and DynamoDB Local never shows, by switch. */
@NullMarked
package dev.tandem.harness.aws.fault;

import org.jspecify.annotations.NullMarked;
