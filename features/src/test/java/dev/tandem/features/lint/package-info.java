/** How features and their steps have to read, and tests that hold them to it. */
@NullMarked
package dev.tandem.features.lint;

import org.jspecify.annotations.NullMarked;
