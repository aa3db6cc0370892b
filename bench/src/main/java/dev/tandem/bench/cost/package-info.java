/** What commands and a read side cost in money, counted from units and a price list. */
@NullMarked
package dev.tandem.bench.cost;

import org.jspecify.annotations.NullMarked;
