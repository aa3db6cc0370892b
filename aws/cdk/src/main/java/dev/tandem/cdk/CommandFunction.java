package dev.tandem.cdk;

/**
 * A function for a command, or for several.
 *
 * @param name of the bean, and with the prefix of the function
 * @param path where the HTTP API has it, such as {@code /receiveStock}
 * @param creates whether it begins aggregates and does nothing else
 */
record CommandFunction(String name, String path, boolean creates) {}
