/** What every store of rows keeps. */
@NullMarked
package dev.tandem.testkit.projection;

import org.jspecify.annotations.NullMarked;
