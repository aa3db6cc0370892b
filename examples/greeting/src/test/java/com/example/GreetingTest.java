package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Harness;
import dev.tandem.harness.junit.HarnessTest;

import org.junit.jupiter.api.Test;

@HarnessTest(code = "target/classes", handler = "com.example.Greeting::greet")
class GreetingTest {

    @Test
    void greets(Harness harness) {
        assertThat(harness.invoke("function", "\"Mia\"")).isEqualTo("\"Hello, Mia!\"");
    }
}
