/** Requests: JSON becomes a command or a query, or a list of what is wrong with it. */
@NullMarked
package dev.tandem.function.request;

import org.jspecify.annotations.NullMarked;
