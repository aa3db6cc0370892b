/** What a stream may do to its readers, and DynamoDB Local never does. */
@NullMarked
package dev.tandem.harness.aws.stream.fault;

import org.jspecify.annotations.NullMarked;
