/** The local application: the whole cart in one process. */
@NullMarked
package dev.tandem.cart.local;

import org.jspecify.annotations.NullMarked;
