/** Commands: how one is carried from its request to its result. */
@NullMarked
package dev.tandem.core.command;

import org.jspecify.annotations.NullMarked;
