/**
 * Constructs of AWS CDK for what Tandem needs on AWS: {@link dev.tandem.cdk.EventSourcedAggregate}
 * is the write side of one kind of aggregate, {@link dev.tandem.cdk.ReadModel} a read model with
 * its upkeep. They know names, keys and rights of the table contract, and nothing of anybody's
 * domain.
 */
@NullMarked
package dev.tandem.cdk;

import org.jspecify.annotations.NullMarked;
