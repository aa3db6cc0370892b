/** Dev time: runs an application's functions on one machine. */
@NullMarked
package dev.tandem.local;

import org.jspecify.annotations.NullMarked;
