/** Spring Boot auto-configuration of the write side. */
@NullMarked
package dev.tandem.dynamodb.autoconfigure;

import org.jspecify.annotations.NullMarked;
