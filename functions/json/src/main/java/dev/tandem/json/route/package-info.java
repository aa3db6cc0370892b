/** One function in front of several. */
@NullMarked
package dev.tandem.json.route;

import org.jspecify.annotations.NullMarked;
