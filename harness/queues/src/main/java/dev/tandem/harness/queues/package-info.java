/** SQS, by ElasticMQ in this JVM. */
@NullMarked
package dev.tandem.harness.queues;

import org.jspecify.annotations.NullMarked;
