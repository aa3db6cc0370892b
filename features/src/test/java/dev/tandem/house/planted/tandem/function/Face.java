package dev.tandem.house.planted.tandem.function;

import dev.tandem.house.planted.tandem.dynamodb.WriteSide;

class Face {
    WriteSide writeSide() {
        return new WriteSide();
    }
}
