package dev.tandem.features;

import dev.tandem.features.stage.Stage;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;

import org.opentest4j.TestAbortedException;

import java.util.Collection;
import java.util.Optional;

/** What a stage cannot do is skipped with its reason; what failed shows the functions' logs. */
public class StageHooks {

    private final Stage stage;

    public StageHooks(Stage stage) {
        this.stage = stage;
    }

    @Before(order = 0)
    public void skipWhatTheStageCannotDo(Scenario scenario) {
        Collection<String> tags = scenario.getSourceTagNames();
        tags.stream()
                .map(stage::unable)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(reason -> skip(scenario, reason));
    }

    private static void skip(Scenario scenario, String reason) {
        scenario.log("skipped: " + reason);
        System.out.printf("skipped: %s (%s)%n", scenario.getName(), reason);
        throw new TestAbortedException(reason);
    }

    @After
    public void showLogsOfWhatFailed(Scenario scenario) {
        if (scenario.isFailed()) {
            stage.harness().ifPresent(harness -> scenario.log(harness.report()));
        }
    }
}
