/** Physical connections to PostgreSQL on AWS; needs no Spring. */
@NullMarked
package dev.tandem.rds.connection;

import org.jspecify.annotations.NullMarked;
