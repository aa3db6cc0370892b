/** What faults do to the records of a shard. */
@NullMarked
package dev.tandem.harness.aws.stream.internal.fault;

import org.jspecify.annotations.NullMarked;
