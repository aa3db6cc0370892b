package dev.tandem.features.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class StepLintTest {

    private static final Path SOURCES = Path.of("src", "test", "java", "dev", "tandem", "features");

    @Test
    void each_step_is_one_call_to_a_driver_and_keeps_nothing() {
        List<SourceClass> steps = SourceClass.in(SOURCES.resolve("steps"));

        assertThat(steps).filteredOn(SourceClass::hasSteps).hasSizeGreaterThan(8);
        assertThat(StepLint.complaints(steps)).isEmpty();
    }

    @Test
    void no_driver_keeps_anything_but_the_world() {
        List<SourceClass> drivers = SourceClass.in(SOURCES.resolve("driver"));

        assertThat(drivers)
                .extracting(SourceClass::name)
                .contains("World", "Shopper", "History", "View", "Delivery", "Faults");
        assertThat(StepLint.complaints(drivers)).isEmpty();
    }

    @Test
    void no_steps_are_anywhere_else() {
        for (String elsewhere : List.of("", "driver", "stage", "lint")) {
            assertThat(SourceClass.in(SOURCES.resolve(elsewhere))).noneMatch(SourceClass::hasSteps);
        }
    }

    @Test
    void steps_that_do_more_than_they_say_are_refused() {
        String planted =
                """
                class OtherSteps {
                    @Given("it") void it() { driver.call(); }
                }

                class Steps {
                    private final Driver driver;
                    private final List<String> seen = new ArrayList<>();
                    private int calls;

                    Steps(Driver driver, OtherSteps other) { this.driver = driver; }

                    @Given("one") void one() { driver.call(); }
                    @When("two") void two() { driver.call(); driver.call(); }
                    @Then("none") void none() {}
                    @Then("a loop") void loop() { while (true) { driver.call(); } }
                    @Then("own") void own() { calls++; }
                }
                """;

        assertThat(StepLint.complaints(SourceClass.of(planted)))
                .containsExactly(
                        "Steps.two is not one call",
                        "Steps.none is not one call",
                        "Steps.loop is not one call",
                        "Steps.own is not one call",
                        "Steps is made of the steps OtherSteps",
                        "Steps keeps seen, which the world has to",
                        "Steps keeps calls, which the world has to");
    }
}
