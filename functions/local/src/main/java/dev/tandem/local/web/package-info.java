/** What the local application says over HTTP besides the functions' answers. */
@NullMarked
package dev.tandem.local.web;

import org.jspecify.annotations.NullMarked;
