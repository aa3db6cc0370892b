/** The control plane of event source mappings: what the Lambda API says about them. */
@NullMarked
package dev.tandem.harness.stream.mapping;

import org.jspecify.annotations.NullMarked;
