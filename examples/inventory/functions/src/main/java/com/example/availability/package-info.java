/** A read model that combines the events of carts and of stock. */
@NullMarked
package com.example.availability;

import org.jspecify.annotations.NullMarked;
