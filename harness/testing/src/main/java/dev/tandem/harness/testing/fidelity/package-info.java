/** The guarantees that tests of the harness prove. */
@NullMarked
package dev.tandem.harness.testing.fidelity;

import org.jspecify.annotations.NullMarked;
