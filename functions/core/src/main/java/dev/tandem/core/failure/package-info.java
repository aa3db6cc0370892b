/** Why events are not in a read model, as values: what may be done about it is told by the kind. */
@NullMarked
package dev.tandem.core.failure;

import org.jspecify.annotations.NullMarked;
