/** DynamoDB and DynamoDB Streams behind the endpoint, by DynamoDB Local. */
@NullMarked
package dev.tandem.harness.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
