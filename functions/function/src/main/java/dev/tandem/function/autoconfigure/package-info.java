/** Spring Boot auto-configuration of the functions' face. */
@NullMarked
package dev.tandem.function.autoconfigure;

import org.jspecify.annotations.NullMarked;
