package dev.tandem.features;

import dev.tandem.features.stage.Stage;
import dev.tandem.harness.Harness;
import dev.tandem.harness.aws.fault.DynamoDbFaults;

import io.cucumber.java.en.Given;

/** What is wrong with the store for a moment. */
public class StoreFaultSteps {

    private static final String TRANSACTION = "TransactWriteItems";

    /** A command's write, if it is an event alone. */
    private static final String PUT = "PutItem";

    private static final int MANY = 1000;

    private final Stage stage;

    public StoreFaultSteps(Stage stage) {
        this.stage = stage;
    }

    @Given("the store reports a conflict with another transaction {int} times")
    public void conflict(int times) {
        store().transactionConflict(times);
        store().error(PUT, times, 400, "TransactionConflictException", "Transaction is ongoing");
    }

    @Given("the store is throttled {int} times")
    public void throttled(int times) {
        store().throttle(TRANSACTION, times);
        store().throttle(PUT, times);
    }

    @Given("the store fails {int} times")
    public void fails(int times) {
        store().internalError(TRANSACTION, times);
        store().internalError(PUT, times);
    }

    @Given("the store carries out the next command and cuts the line")
    public void cutsTheLine() {
        store().commitThenCutConnection(1);
        store().commitThenCutConnection(PUT, 1);
    }

    @Given("the store carries out the next command and answers too late")
    public void answersTooLate() {
        store().commitThenTimeOut(TRANSACTION, 1);
        store().commitThenTimeOut(PUT, 1);
    }

    @Given("reads that need not be consistent are stale")
    public void staleReads() {
        store().staleReads("GetItem", MANY);
        store().staleReads("Query", MANY);
    }

    private DynamoDbFaults store() {
        return stage.harness().map(Harness::faults).orElseThrow().dynamoDb();
    }
}
