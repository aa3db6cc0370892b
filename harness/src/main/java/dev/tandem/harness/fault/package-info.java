/** Faults that DynamoDB has and DynamoDB Local never shows, by switch. */
@NullMarked
package dev.tandem.harness.fault;

import org.jspecify.annotations.NullMarked;
