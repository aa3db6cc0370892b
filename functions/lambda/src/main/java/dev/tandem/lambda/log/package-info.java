/** Log lines as JSON in the Elastic Common Schema, as Spring Boot writes them, without Logback. */
@NullMarked
package dev.tandem.lambda.log;

import org.jspecify.annotations.NullMarked;
