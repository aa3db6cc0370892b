/** Spring Boot auto-configuration of logs and metrics. */
@NullMarked
package dev.tandem.observe.autoconfigure;

import org.jspecify.annotations.NullMarked;
