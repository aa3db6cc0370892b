/** Commands on one hot aggregate, by a queue and by many who call at once. */
@NullMarked
package dev.tandem.bench.queue;

import org.jspecify.annotations.NullMarked;
