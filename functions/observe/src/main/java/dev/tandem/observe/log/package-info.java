/** What log lines say besides their message, and the line of each command. */
@NullMarked
package dev.tandem.observe.log;

import org.jspecify.annotations.NullMarked;
