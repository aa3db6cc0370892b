/** Where rows are kept: tables with the columns of a record, and sums that many rows share. */
@NullMarked
package dev.tandem.readmodel.row;

import org.jspecify.annotations.NullMarked;
