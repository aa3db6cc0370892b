/**
 * The cart's functions as container images: the folder that {@code docker build} takes, the
 * training of their AOT caches, and the template that deploys them.
 */
@NullMarked
package dev.tandem.images;

import org.jspecify.annotations.NullMarked;
