/** The sentences of the features, each of them one call to a driver. */
@NullMarked
package dev.tandem.features.steps;

import org.jspecify.annotations.NullMarked;
