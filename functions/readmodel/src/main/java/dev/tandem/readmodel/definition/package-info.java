/** What one says about a read model, and what one gets for it. */
@NullMarked
package dev.tandem.readmodel.definition;

import org.jspecify.annotations.NullMarked;
