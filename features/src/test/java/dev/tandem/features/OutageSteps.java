package dev.tandem.features;

import dev.tandem.harness.postgres.LocalPostgres;
import dev.tandem.harness.stream.StreamPoller;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** What is down, and comes back. */
public class OutageSteps {

    private final StreamPoller poller;
    private final LocalPostgres postgres;
    private boolean updaterIsDown;
    private boolean postgresIsDown;

    public OutageSteps(StreamPoller poller, LocalPostgres postgres) {
        this.poller = poller;
        this.postgres = postgres;
    }

    @Given("the read model updater is down")
    public void updaterIsDown() {
        updaterIsDown = true;
        poller.pause();
    }

    @When("the read model updater is back")
    public void updaterIsBack() {
        updaterIsDown = false;
        poller.resume();
    }

    @Given("PostgreSQL is down")
    public void postgresIsDown() {
        postgresIsDown = true;
        postgres.stop();
    }

    @When("PostgreSQL is back")
    public void postgresIsBack() {
        postgresIsDown = false;
        postgres.startAgain();
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
