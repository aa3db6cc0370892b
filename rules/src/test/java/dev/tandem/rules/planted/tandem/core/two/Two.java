package dev.tandem.rules.planted.tandem.core.two;

import dev.tandem.rules.planted.tandem.core.one.One;

public class Two {
    public One one() {
        return new One();
    }
}
