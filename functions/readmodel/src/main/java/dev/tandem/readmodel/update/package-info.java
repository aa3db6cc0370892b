/** The Read Model Updater: order, idempotence, batching and the transaction around a projection. */
@NullMarked
package dev.tandem.readmodel.update;

import org.jspecify.annotations.NullMarked;
