/** Statements of several that go to PostgreSQL together. */
@NullMarked
package dev.tandem.readmodel.roundtrip;

import org.jspecify.annotations.NullMarked;
