package dev.tandem.features;

import dev.tandem.features.driver.Auditor;
import dev.tandem.features.driver.Faults;
import dev.tandem.features.driver.World;
import dev.tandem.features.stage.Stage;

import io.cucumber.java.After;
import io.cucumber.java.Scenario;

/** What holds after each scenario, whatever happened in it; hooks of a higher order come first. */
public class ScenarioHooks {

    private static final int AT_FIRST = 20_000;
    private static final int AT_LAST = 100;

    private final Stage stage;
    private final World world;
    private final Faults faults;
    private final Auditor auditor;

    public ScenarioHooks(Stage stage, World world, Faults faults, Auditor auditor) {
        this.stage = stage;
        this.world = world;
        this.faults = faults;
        this.auditor = auditor;
    }

    @After(order = AT_FIRST)
    public void whatWasToBreakDownDid(Scenario scenario) {
        if (!scenario.isFailed()) {
            faults.haveHappened();
        }
    }

    /** The next scenario finds everything as it should be. */
    @After
    public void allIsRepaired() {
        stage.harness().ifPresent(harness -> harness.faults().reset());
        world.repair();
    }

    /** Scenarios that write past the commands are exempt, here and below. */
    @After(value = "not @unaudited", order = AT_LAST)
    public void bothSidesAgree(Scenario scenario) {
        if (!scenario.isFailed()) {
            auditor.findsNothing();
        }
    }

    /** While two releases take turns each writes anew what the other wrote. */
    @After(value = "not @unaudited and not @releases", order = AT_LAST)
    public void cartsAreKeptAsAsked(Scenario scenario) {
        if (!scenario.isFailed()) {
            auditor.findsCartsKeptAsAsked();
        }
    }
}
