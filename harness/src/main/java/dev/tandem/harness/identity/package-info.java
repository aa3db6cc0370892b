/** AWS STS, as far as tools ask who they are. */
@NullMarked
package dev.tandem.harness.identity;

import org.jspecify.annotations.NullMarked;
