/** The engines under the local application, and their ports. */
@NullMarked
package dev.tandem.local.engine;

import org.jspecify.annotations.NullMarked;
