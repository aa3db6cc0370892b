/** Events as they are recorded and delivered, and the port that reads them back. */
@NullMarked
package dev.tandem.core.event;

import org.jspecify.annotations.NullMarked;
