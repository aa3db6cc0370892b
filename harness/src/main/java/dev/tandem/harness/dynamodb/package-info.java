/** DynamoDB Local, started as a separate process from jars that Maven resolves. */
@NullMarked
package dev.tandem.harness.dynamodb;

import org.jspecify.annotations.NullMarked;
