/** Secrets Manager, as far as a password needs it. */
@NullMarked
package dev.tandem.rds.secret;

import org.jspecify.annotations.NullMarked;
