/** The contract that every store of aggregates keeps, as tests to extend. */
@NullMarked
package dev.tandem.testkit.store;

import org.jspecify.annotations.NullMarked;
