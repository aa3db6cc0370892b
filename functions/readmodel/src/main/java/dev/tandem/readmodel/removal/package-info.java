/** What is remembered of rows that an event took away. */
@NullMarked
package dev.tandem.readmodel.removal;

import org.jspecify.annotations.NullMarked;
