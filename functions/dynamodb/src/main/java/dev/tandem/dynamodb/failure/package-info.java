/** What DynamoDB's failures mean. */
@NullMarked
package dev.tandem.dynamodb.failure;

import org.jspecify.annotations.NullMarked;
