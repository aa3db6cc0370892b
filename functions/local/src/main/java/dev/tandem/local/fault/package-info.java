/** What may go wrong on purpose, by settings. */
@NullMarked
package dev.tandem.local.fault;

import org.jspecify.annotations.NullMarked;
