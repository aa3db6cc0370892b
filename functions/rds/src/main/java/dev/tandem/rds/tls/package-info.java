/** Whom one believes to be a database of Amazon's. */
@NullMarked
package dev.tandem.rds.tls;

import org.jspecify.annotations.NullMarked;
