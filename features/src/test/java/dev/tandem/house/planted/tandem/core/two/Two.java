package dev.tandem.house.planted.tandem.core.two;

import dev.tandem.house.planted.tandem.core.one.One;

public class Two {
    public One one() {
        return new One();
    }
}
