/** Answers: what results, views and problems are in HTTP. */
@NullMarked
package dev.tandem.function.answer;

import org.jspecify.annotations.NullMarked;
