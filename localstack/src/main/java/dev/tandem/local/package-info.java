/** The local application: the whole cart in one process. */
@NullMarked
package dev.tandem.local;

import org.jspecify.annotations.NullMarked;
