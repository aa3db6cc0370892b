/** JSON of results, problems and query results, and the strict way to read what others wrote. */
@NullMarked
package dev.tandem.json;

import org.jspecify.annotations.NullMarked;
