/** What the read side counts. */
@NullMarked
package dev.tandem.readmodel.metric;

import org.jspecify.annotations.NullMarked;
