/** The code of a release to come, made of today's. */
@NullMarked
package dev.tandem.features.release;

import org.jspecify.annotations.NullMarked;
