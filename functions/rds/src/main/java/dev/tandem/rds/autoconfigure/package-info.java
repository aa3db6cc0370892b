/** Spring Boot auto-configuration of the connections. */
@NullMarked
package dev.tandem.rds.autoconfigure;

import org.jspecify.annotations.NullMarked;
