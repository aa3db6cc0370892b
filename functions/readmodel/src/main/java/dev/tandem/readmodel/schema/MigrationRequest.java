package dev.tandem.readmodel.schema;

/** Asks for a {@link Migration}. There is nothing to be said of it: {@code {}} in JSON. */
public record MigrationRequest() {}
