/** Read models are rebuilt from the event table while commands keep coming. */
@NullMarked
package dev.tandem.readmodel.rebuild;

import org.jspecify.annotations.NullMarked;
