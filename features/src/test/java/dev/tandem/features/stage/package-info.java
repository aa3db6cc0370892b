/** Where the features run: an AWS endpoint, with the template deployed behind it. */
@NullMarked
package dev.tandem.features.stage;

import org.jspecify.annotations.NullMarked;
