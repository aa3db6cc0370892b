/**
 * Functions as container images: the task root of an image, and the AOT cache in it that makes a
 * function start sooner.
 */
@NullMarked
package dev.tandem.harness.aws.lambda.image;

import org.jspecify.annotations.NullMarked;
