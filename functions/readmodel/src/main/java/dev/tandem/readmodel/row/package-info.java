/** Rows that a projection only folds, while the updater reads and writes them in bulk. */
@NullMarked
package dev.tandem.readmodel.row;

import org.jspecify.annotations.NullMarked;
