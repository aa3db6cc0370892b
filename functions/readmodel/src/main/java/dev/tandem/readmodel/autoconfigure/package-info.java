/** Spring Boot auto-configuration of the read side. */
@NullMarked
package dev.tandem.readmodel.autoconfigure;

import org.jspecify.annotations.NullMarked;
