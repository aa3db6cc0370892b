package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.features.Shop.Answer;

import io.cucumber.java.After;
import io.cucumber.java.Scenario;

import java.util.Map;

/** After each scenario the auditor looks at its carts: both sides must agree, whatever happened. */
public class AuditHooks {

    /** After the faults have been taken back, which happens at a higher order. */
    private static final int AT_LAST = 100;

    /** Of a read model that a scenario leaves behind without waiting for it. */
    private static final int ALLOWED_LAG_SECONDS = 300;

    private final World world;
    private final Shop shop;

    public AuditHooks(World world, Shop shop) {
        this.world = world;
        this.shop = shop;
    }

    @After(value = "not @unaudited", order = AT_LAST)
    public void audit(Scenario scenario) {
        if (scenario.isFailed()) {
            return;
        }
        for (String cart : world.carts()) {
            Answer answer =
                    shop.call(
                            "auditCarts",
                            Map.of("aggregateId", cart, "allowedLagSeconds", ALLOWED_LAG_SECONDS));
            assertThat(answer.number("examined")).as("%s", answer).isEqualTo(1);
            assertThat(answer.json().path("findings")).as("audit of %s", cart).isEmpty();
        }
    }
}
