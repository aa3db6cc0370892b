package dev.tandem.rules.planted.tandem.cart.readmodel;

import dev.tandem.rules.planted.tandem.cart.commands.Commands;

class ReadModel {
    Commands commands() {
        return new Commands();
    }
}
