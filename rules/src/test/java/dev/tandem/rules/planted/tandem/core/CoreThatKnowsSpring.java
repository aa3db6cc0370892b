package dev.tandem.rules.planted.tandem.core;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;

@ComponentScan
class CoreThatKnowsSpring {

    @Autowired String injected = "";

    void print() {
        System.out.println(injected);
    }

    static class Checked extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static class SomethingHelper {}
}
