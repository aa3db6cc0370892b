/** The local application over HTTP beside the same function in process. */
@NullMarked
package dev.tandem.bench.local;

import org.jspecify.annotations.NullMarked;
