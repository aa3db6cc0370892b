package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.features.stage.Stage;
import dev.tandem.harness.Harness;
import dev.tandem.harness.aws.stream.fault.StreamFault;
import dev.tandem.harness.aws.stream.fault.StreamFaults;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** How the stream misbehaves. */
public class StreamFaultSteps {

    private static final double OFTEN = 0.5;
    private static final int RECORDS = 20;

    /** A fault needs its occasion: two events of one cart that are read together, for instance. */
    private static final Duration OCCASION = Duration.ofSeconds(2);

    private static final int ROUNDS = 10;

    private final Stage stage;
    private final LoadSteps load;
    private LongSupplier strikes = () -> 0;
    private @Nullable ScheduledExecutorService forgetting;

    public StreamFaultSteps(Stage stage, LoadSteps load) {
        this.stage = stage;
        this.load = load;
    }

    @Given("the stream swaps the records of a transaction")
    public void swapsTransactions() {
        stream().swapTransactionRecords(OFTEN);
        counting(StreamFault.SWAP_TRANSACTION);
    }

    @Given("the stream swaps neighbours of one cart")
    public void swapsNeighbours() {
        stream().swapNeighbours(1);
        counting(StreamFault.SWAP_NEIGHBOURS);
    }

    @Given("the stream delivers every batch twice")
    public void deliversTwice() {
        stream().duplicateBatches(1);
        counting(StreamFault.DUPLICATE_BATCH);
    }

    @Given("the stream loses every second call")
    public void loses() {
        stream().dropBatches(OFTEN);
        counting(StreamFault.DROP_BATCH);
    }

    @Given("the stream holds records back while others overtake")
    public void holdsBack() {
        stream().delayRecords(OFTEN, Duration.ofMillis(500));
        counting(StreamFault.DELAY_RECORD);
    }

    @Given("the stream forgets how far it was")
    public void forgets() {
        AtomicLong times = new AtomicLong();
        strikes = times::get;
        forgetting = Executors.newSingleThreadScheduledExecutor();
        var _ =
                forgetting.scheduleWithFixedDelay(
                        () -> {
                            stream().loseCheckpoint(RECORDS);
                            times.incrementAndGet();
                        },
                        0,
                        200,
                        TimeUnit.MILLISECONDS);
    }

    @When("the records that wait in the stream expire")
    public void expire() {
        assertThat(stream().expireUndelivered()).isPositive();
    }

    @When(
            "{int} writers make {int} additions each to all carts, and more until the stream has"
                    + " done so")
    public void writeUntilItHasDoneSo(int writers, int additions) {
        AtomicInteger rounds = new AtomicInteger();
        load.writeUntil(
                writers,
                additions,
                () -> hasDoneSoWithin(OCCASION) || rounds.incrementAndGet() == ROUNDS);
        assertThat(strikes.getAsLong()).as("%s", stream()).isPositive();
    }

    private boolean hasDoneSoWithin(Duration time) {
        try {
            await().atMost(time).until(() -> strikes.getAsLong() > 0);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private void counting(StreamFault fault) {
        long before = stream().strikes(fault);
        strikes = () -> stream().strikes(fault) - before;
    }

    private StreamFaults stream() {
        return stage.harness().map(Harness::faults).orElseThrow().streams();
    }

    /** The next scenario finds a stream that behaves. */
    @After
    public void behave() {
        if (forgetting != null) {
            forgetting.shutdownNow();
        }
        stage.harness().ifPresent(harness -> harness.faults().reset());
    }
}
