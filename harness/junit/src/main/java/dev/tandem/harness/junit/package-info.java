/** The harness in JUnit: one annotation, and a test has a slice of AWS with functions on it. */
@NullMarked
package dev.tandem.harness.junit;

import org.jspecify.annotations.NullMarked;
