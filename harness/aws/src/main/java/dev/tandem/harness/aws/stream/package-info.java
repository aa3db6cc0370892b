/**
 * DynamoDB Streams on one machine: a poller with the semantics that AWS documents for its event
 * source mappings, and the events as AWS Lambda sends them.
 */
@NullMarked
package dev.tandem.harness.aws.stream;

import org.jspecify.annotations.NullMarked;
