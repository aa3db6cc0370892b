/** The tables of read models, and how they change. */
@NullMarked
package dev.tandem.readmodel.schema;

import org.jspecify.annotations.NullMarked;
