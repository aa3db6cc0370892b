/** Events as items of the event table: written, read back, read off the stream. */
@NullMarked
package dev.tandem.dynamodb.event;

import org.jspecify.annotations.NullMarked;
