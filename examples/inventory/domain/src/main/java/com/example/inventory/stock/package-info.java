/** How much of an item there is, and for whom it is kept. Pure: no framework, no clock, no I/O. */
@NullMarked
package com.example.inventory.stock;

import org.jspecify.annotations.NullMarked;
