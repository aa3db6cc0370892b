package dev.tandem.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class WelcomeTest {

    @Test
    void an_application_that_brings_none_is_called_by_its_name() {
        var environment = new MockEnvironment().withProperty("spring.application.name", "My shop");

        assertThat(Welcome.named(environment).name()).isEqualTo("My shop");
        assertThat(Welcome.named(environment).calls()).isEmpty();
    }

    @Test
    void one_without_a_name_is_the_application() {
        assertThat(Welcome.named(new MockEnvironment()).name()).isEqualTo("The application");
    }
}
