/**
 * PostgreSQL from binaries that Maven resolves; needs no installation, no Docker, no user but ours.
 */
@NullMarked
package dev.tandem.harness.engines.postgres;

import org.jspecify.annotations.NullMarked;
