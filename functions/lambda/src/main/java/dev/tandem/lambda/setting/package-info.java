/** The settings of the lean face: the variables that Spring Boot would bind, read without it. */
@NullMarked
package dev.tandem.lambda.setting;

import org.jspecify.annotations.NullMarked;
