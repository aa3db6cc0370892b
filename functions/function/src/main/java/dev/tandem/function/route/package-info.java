/** One function in front of several. */
@NullMarked
package dev.tandem.function.route;

import org.jspecify.annotations.NullMarked;
