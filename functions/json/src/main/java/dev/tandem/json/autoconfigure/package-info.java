/** Spring Boot auto-configuration of the JSON faces. */
@NullMarked
package dev.tandem.json.autoconfigure;

import org.jspecify.annotations.NullMarked;
