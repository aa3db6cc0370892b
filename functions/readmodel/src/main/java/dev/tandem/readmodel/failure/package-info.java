/** What exceptions of databases mean: the one place where they become failures. */
@NullMarked
package dev.tandem.readmodel.failure;

import org.jspecify.annotations.NullMarked;
