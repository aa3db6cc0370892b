package dev.tandem.rules.planted.tandem.cart.event;

import dev.tandem.core.check.Violations;

import java.util.List;

/** Events that hold what was recorded to the limits of today, each in its own way. */
sealed interface PlantedEvent {

    sealed interface DeeperEvent extends PlantedEvent {}

    record CheckedByRange(int quantity) implements PlantedEvent {
        public CheckedByRange {
            new Violations().range("quantity", quantity, 1, 999).raise();
        }
    }

    record CheckedByThrowing(int quantity) implements DeeperEvent {
        public CheckedByThrowing {
            if (quantity > 999) {
                throw new IllegalArgumentException("too much");
            }
        }
    }

    record CheckedInside(List<Part> parts) implements PlantedEvent {}

    record Part(String id) {
        public Part {
            new Violations().id("id", id).raise();
        }
    }

    /** As it should be. */
    record Whole(String id) implements PlantedEvent {
        public Whole {
            new Violations().present("id", id).raise();
        }
    }
}
