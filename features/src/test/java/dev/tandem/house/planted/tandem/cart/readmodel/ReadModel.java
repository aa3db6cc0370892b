package dev.tandem.house.planted.tandem.cart.readmodel;

import dev.tandem.house.planted.tandem.cart.commands.Commands;

class ReadModel {
    Commands commands() {
        return new Commands();
    }
}
