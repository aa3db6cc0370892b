/** DynamoDB Local as a process, and clients of it. */
@NullMarked
package dev.tandem.harness.engines.dynamodb;

import org.jspecify.annotations.NullMarked;
