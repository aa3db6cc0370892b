/** Settings that are given and that nobody reads: misspelt ones, mostly. */
@NullMarked
package dev.tandem.observe.setting;

import org.jspecify.annotations.NullMarked;
