package com.example.inventory;

import dev.tandem.core.check.Violations;

import org.jspecify.annotations.Nullable;

/** Asks for the stock of an item, not older than a version that a command was answered. */
public record GetStock(String itemId, @Nullable Long atLeastVersion) {

    public GetStock {
        new Violations().key("itemId", itemId).version("atLeastVersion", atLeastVersion).raise();
    }
}
