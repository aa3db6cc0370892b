/** Answers: results, views and problems as JSON and HTTP status. */
@NullMarked
package dev.tandem.json.answer;

import org.jspecify.annotations.NullMarked;
