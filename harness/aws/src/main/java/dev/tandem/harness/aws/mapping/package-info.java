/** The control plane of event source mappings: what the Lambda API says about them. */
@NullMarked
package dev.tandem.harness.aws.mapping;

import org.jspecify.annotations.NullMarked;
