/** From the stream to the read model's function. */
@NullMarked
package dev.tandem.local.stream;

import org.jspecify.annotations.NullMarked;
