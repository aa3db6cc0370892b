package dev.tandem.local.web;

import org.springframework.core.env.Environment;

import java.util.List;

/**
 * What the ready block says of an application. One that brings none is called by its {@code
 * spring.application.name}.
 *
 * @param name who is ready, such as {@code Tandem's cart}
 * @param calls what to try first: a function's name and its JSON, each as one shows it in a {@code
 *     curl}
 */
public record Welcome(String name, List<Call> calls) {

    public Welcome {
        calls = List.copyOf(calls);
    }

    /** That of an application that brings none. */
    static Welcome named(Environment environment) {
        return new Welcome(
                environment.getProperty("spring.application.name", "The application"), List.of());
    }

    /**
     * A call of a function.
     *
     * @param function its name
     * @param json what it takes, without a single quote
     */
    public record Call(String function, String json) {}
}
