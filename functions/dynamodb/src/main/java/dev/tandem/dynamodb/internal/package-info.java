/** What several parts of the write side have in common, and nobody else needs. */
@NullMarked
package dev.tandem.dynamodb.internal;

import org.jspecify.annotations.NullMarked;
