package dev.tandem.features.driver;

import static org.awaitility.Awaitility.await;

import dev.tandem.features.stage.CartStrategy;
import dev.tandem.features.stage.Stage;
import dev.tandem.harness.Harness;
import dev.tandem.harness.HarnessFaults;
import dev.tandem.harness.aws.fault.DynamoDbFaults;

import java.time.Duration;
import java.util.Map;

/** What goes wrong in the shop: databases in trouble, and functions that die. */
public final class Faults {

    private static final String TRANSACTION = "TransactWriteItems";

    /** A command's write, if it is an event alone. */
    private static final String PUT = "PutItem";

    private static final int MANY = 1000;

    private final World world;
    private final Stage stage;
    private final CartStrategy strategy;
    private final Functions functions;

    public Faults(World world, Stage stage, CartStrategy strategy, Functions functions) {
        this.world = world;
        this.stage = stage;
        this.strategy = strategy;
        this.functions = functions;
    }

    public void conflict(int times) {
        store().transactionConflict(times);
        store().error(PUT, times, 400, "TransactionConflictException", "Transaction is ongoing");
    }

    public void throttle(int times) {
        store().throttle(TRANSACTION, times);
        store().throttle(PUT, times);
    }

    public void fail(int times) {
        store().internalError(TRANSACTION, times);
        store().internalError(PUT, times);
    }

    public void cutTheLine() {
        store().commitThenCutConnection(1);
        store().commitThenCutConnection(PUT, 1);
    }

    public void answerTooLate() {
        store().commitThenTimeOut(TRANSACTION, 1);
        store().commitThenTimeOut(PUT, 1);
    }

    public void answerFromYesterday() {
        store().staleReads("GetItem", MANY);
        store().staleReads("Query", MANY);
    }

    public void killBeforeLooking() {
        killBeforeCall(1);
    }

    public void killAfterLooking() {
        killAfterCall(1);
    }

    public void killBeforeWriting() {
        killBeforeCall(strategy.writingCall());
    }

    public void killAfterWriting() {
        killAfterCall(strategy.writingCall());
    }

    private void killBeforeCall(int n) {
        haveStarted();
        world.arranged(faults().killBeforeCall(stage.prefix() + "addCartItem", n));
    }

    private void killAfterCall(int n) {
        haveStarted();
        world.arranged(faults().killAfterCall(stage.prefix() + "addCartItem", n));
    }

    /** What a function reads while it starts, to be primed, is none of its calls that count. */
    private void haveStarted() {
        functions.call("addCartItem", Map.of());
    }

    /**
     * Kills the read model updater.
     *
     * @param statement before the one that begins so; docs/reference/crash-matrix.md has them all
     */
    public void killViewBefore(String statement) {
        world.arranged(
                faults().killBeforeStatement(stage.prefix() + "updateCartReadModel", statement));
    }

    public void killViewAfterCommit() {
        world.arranged(faults().killAfterCommit(stage.prefix() + "updateCartReadModel"));
    }

    /** Whoever was to die has died. */
    public void haveHappened() {
        world.kills()
                .forEach(kill ->
                        await("a death")
                                .pollDelay(Duration.ZERO)
                                .atMost(View.TIME_TO_CATCH_UP)
                                .until(kill::hasHappened));
    }

    public void takeViewAway() {
        faults().stopPostgres();
    }

    /** As the updater's log tells. */
    public void awaitTriesInVain(int times) {
        long before = triesInVain();
        await("tries in vain")
                .atMost(View.TIME_TO_CATCH_UP.multipliedBy(times))
                .until(() -> triesInVain() >= before + times);
    }

    private long triesInVain() {
        return stage.harness()
                .map(Harness::report)
                .orElseThrow()
                .lines()
                .filter(line -> line.contains("were not handled and come again"))
                .count();
    }

    public void bringViewBack() {
        faults().startPostgres();
    }

    private HarnessFaults faults() {
        return stage.harness().map(Harness::faults).orElseThrow();
    }

    private DynamoDbFaults store() {
        return faults().dynamoDb();
    }
}
