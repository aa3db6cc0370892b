/**
 * A slice of AWS on one machine: engines, endpoint, functions and event source mappings together.
 */
@NullMarked
package dev.tandem.harness;

import org.jspecify.annotations.NullMarked;
