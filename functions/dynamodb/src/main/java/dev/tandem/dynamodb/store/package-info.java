/** The transactional store: state and events in one TransactWriteItems. */
@NullMarked
package dev.tandem.dynamodb.store;

import org.jspecify.annotations.NullMarked;
