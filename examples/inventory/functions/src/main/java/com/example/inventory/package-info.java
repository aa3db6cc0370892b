/** The inventory's functions. */
@NullMarked
package com.example.inventory;

import org.jspecify.annotations.NullMarked;
