package dev.tandem.house.planted.tandem.readmodel;

import dev.tandem.house.planted.tandem.dynamodb.WriteSide;

class ReadSide {
    WriteSide writeSide() {
        return new WriteSide();
    }
}
