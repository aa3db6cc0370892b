package dev.tandem.house.planted.tandem.cart.commands;

import dev.tandem.house.planted.tandem.harness.Engines;

class CommandsThatStartEngines {
    void run(Engines ignored) {}
}
