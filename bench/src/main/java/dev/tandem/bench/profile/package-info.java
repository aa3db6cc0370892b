/** Where the time of a command goes, with a DynamoDB that answers from memory. */
@NullMarked
package dev.tandem.bench.profile;

import org.jspecify.annotations.NullMarked;
