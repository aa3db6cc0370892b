package dev.tandem.house.planted.tandem.core.one;

import dev.tandem.house.planted.tandem.core.two.Two;

public class One {
    public Two two() {
        return new Two();
    }
}
