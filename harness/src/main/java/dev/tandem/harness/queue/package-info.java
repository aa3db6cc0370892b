/** SQS, by ElasticMQ in this JVM. */
@NullMarked
package dev.tandem.harness.queue;

import org.jspecify.annotations.NullMarked;
