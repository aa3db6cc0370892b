package dev.tandem.features.driver;

/**
 * What somebody orders.
 *
 * @param item in whose line it waits
 * @param cart whose it is
 * @param body as it is sent
 */
record Order(String item, String cart, String body) {}
