/** Makes the page of figures and its charts of what was recorded. */
@NullMarked
package dev.tandem.bench.page;

import org.jspecify.annotations.NullMarked;
