/** AWS STS, as far as tools ask who they are. */
@NullMarked
package dev.tandem.harness.aws.identity;

import org.jspecify.annotations.NullMarked;
