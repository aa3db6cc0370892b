package dev.tandem.features;

import dev.tandem.features.stage.Stage;
import dev.tandem.features.stage.Updater;
import dev.tandem.harness.Harness;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** What is down, and comes back. */
public class OutageSteps {

    private final Updater updater;
    private final Stage stage;
    private boolean updaterIsDown;
    private boolean postgresIsDown;

    public OutageSteps(Updater updater, Stage stage) {
        this.updater = updater;
        this.stage = stage;
    }

    @Given("the read model updater is down")
    public void updaterIsDown() {
        updaterIsDown = true;
        updater.stop();
    }

    @When("the read model updater is back")
    public void updaterIsBack() {
        updaterIsDown = false;
        updater.resume();
    }

    @Given("PostgreSQL is down")
    public void postgresIsDown() {
        postgresIsDown = true;
        harness().faults().stopPostgres();
    }

    @When("PostgreSQL is back")
    public void postgresIsBack() {
        postgresIsDown = false;
        harness().faults().startPostgres();
    }

    private Harness harness() {
        return stage.harness().orElseThrow();
    }

    /** The next scenario finds everything up. */
    @After
    public void allIsUp() {
        if (postgresIsDown) {
            postgresIsBack();
        }
        if (updaterIsDown) {
            updaterIsBack();
        }
    }
}
