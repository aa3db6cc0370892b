/** What events make of rows, and the port that keeps these. */
@NullMarked
package dev.tandem.core.projection;

import org.jspecify.annotations.NullMarked;
