package com.example.availability;

import dev.tandem.core.check.Violations;

/** Asks how much of an item is free and wanted. */
public record GetAvailability(String itemId) {

    public GetAvailability {
        new Violations().key("itemId", itemId).raise();
    }
}
