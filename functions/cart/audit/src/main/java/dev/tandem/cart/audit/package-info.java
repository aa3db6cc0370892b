/** The cart's audit as a Lambda artifact. */
@NullMarked
package dev.tandem.cart.audit;

import org.jspecify.annotations.NullMarked;
