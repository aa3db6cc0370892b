/** An HTTP API of API Gateway in front of functions, payload format 2.0. */
@NullMarked
package dev.tandem.harness.aws.httpapi;

import org.jspecify.annotations.NullMarked;
