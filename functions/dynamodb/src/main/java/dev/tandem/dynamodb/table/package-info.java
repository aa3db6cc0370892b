/** The tables of an aggregate. */
@NullMarked
package dev.tandem.dynamodb.table;

import org.jspecify.annotations.NullMarked;
