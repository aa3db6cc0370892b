/** AWS credentials of a function that is started from a snapshot. */
@NullMarked
package dev.tandem.snapstart.credentials;

import org.jspecify.annotations.NullMarked;
