/** Spring Boot auto-configuration of the hooks. */
@NullMarked
package dev.tandem.snapstart.autoconfigure;

import org.jspecify.annotations.NullMarked;
