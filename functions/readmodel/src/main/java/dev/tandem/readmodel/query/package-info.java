/** Questions to a read model that may be behind, or out of reach. */
@NullMarked
package dev.tandem.readmodel.query;

import org.jspecify.annotations.NullMarked;
