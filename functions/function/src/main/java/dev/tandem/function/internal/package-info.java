/** What the packages of this module share with each other. */
@NullMarked
package dev.tandem.function.internal;

import org.jspecify.annotations.NullMarked;
