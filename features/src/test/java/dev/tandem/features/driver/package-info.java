/**
 * Drivers: what people do, see and are told, what the history holds, how news travels and what goes
 * wrong. They speak to the stage, and keep what a scenario knows in its {@link
 * dev.tandem.features.driver.World}.
 */
@NullMarked
package dev.tandem.features.driver;

import org.jspecify.annotations.NullMarked;
