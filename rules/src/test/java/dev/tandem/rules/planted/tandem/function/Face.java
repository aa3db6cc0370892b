package dev.tandem.rules.planted.tandem.function;

import dev.tandem.rules.planted.tandem.dynamodb.WriteSide;

class Face {
    WriteSide writeSide() {
        return new WriteSide();
    }
}
