package dev.tandem.cart.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.stream.fault.StreamFault;
import dev.tandem.harness.aws.stream.fault.StreamFaults;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** The local application with everything against it. */
@SpringBootTest(
        classes = CartLocalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tandem.local.dynamodb-port=0",
            "tandem.local.postgres-port=0",
            "tandem.local.faults.seed=5",
            "tandem.local.faults.stream.swap-neighbours=0.5",
            "tandem.local.faults.stream.duplicate-batch=0.5",
            "tandem.local.faults.stream.delay-record=0.2",
            "tandem.local.faults.delay=50ms",
            "tandem.local.faults.store.transaction-conflict=0.2",
            "tandem.local.faults.store.internal-server-error=0.1"
        })
class FaultsByChanceTest {

    private static final int ITEMS = 30;

    private final String cart = UUID.randomUUID().toString();

    @LocalServerPort private int port;
    @Autowired private StreamFaults faults;

    @Test
    void a_cart_is_kept_and_shown_all_the_same() {
        call("createCart", "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart));
        for (int i = 0; i < ITEMS; i++) {
            call("addCartItem", item(i));
        }

        String query = "{\"cartId\":\"%s\",\"atLeastVersion\":%d}".formatted(cart, ITEMS + 1);
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(60))
                .until(() -> post("getCart", query).statusCode() == 200);
        assertThat(post("getCart", query).body())
                .contains("\"itemCount\":%d".formatted(ITEMS))
                .contains("\"lastSequenceNumber\":%d".formatted(ITEMS + 1));
        assertThat(faults.strikes(StreamFault.DUPLICATE_BATCH)).as("%s", faults).isPositive();
    }

    private String item(int i) {
        return """
        {"cartId":"%s","item":{"itemId":"item-%d","name":"Item %d","quantity":1,\
        "unitPrice":{"amount":1.00,"currency":"EUR"}}}
        """
                .formatted(cart, i, i);
    }

    /** Calls until it is carried out, as the answer 503 asks callers to do. */
    private void call(String function, String json) {
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(60))
                .until(() -> post(function, json).statusCode() / 100 == 2);
    }

    private HttpResponse<String> post(String function, String json) {
        return new LocalFunctions(port).post(function, json);
    }
}
