/** What one says about an aggregate, and what one gets for it. */
@NullMarked
package dev.tandem.dynamodb.aggregate;

import org.jspecify.annotations.NullMarked;
