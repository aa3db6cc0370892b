/** What several parts of the read side have in common, and nobody else needs. */
@NullMarked
package dev.tandem.readmodel.internal;

import org.jspecify.annotations.NullMarked;
