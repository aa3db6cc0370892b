/** The HTTP server under the endpoint. */
@NullMarked
package dev.tandem.harness.aws.endpoint.internal;

import org.jspecify.annotations.NullMarked;
