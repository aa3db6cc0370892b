package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.features.stage.Updater;
import dev.tandem.harness.aws.stream.DynamoDbEventJson;
import dev.tandem.harness.aws.stream.StreamRecords;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.util.List;
import java.util.stream.Stream;

/** How news of events reaches the shop's view: by itself, or one by one where it was stopped. */
public final class Delivery {

    private final World world;
    private final Functions functions;
    private final StreamRecords stream;
    private final Updater updater;
    private final Shopper shopper;
    private final View view;

    public Delivery(
            World world,
            Functions functions,
            StreamRecords stream,
            Updater updater,
            Shopper shopper,
            View view) {
        this.world = world;
        this.functions = functions;
        this.stream = stream;
        this.updater = updater;
        this.shopper = shopper;
        this.view = view;
    }

    /** An open cart of that version, which is shown. */
    public void hasArrived(String person, int version) {
        shopper.holds(person, version - 1);
        view.isAsOf(person, version);
    }

    /** The same, and nothing that comes after it will be shown. */
    public void hasStoppedAfter(String person, int version) {
        hasArrived(person, version);
        stops();
    }

    public void stops() {
        world.afterwards(updater::resume);
        updater.stop();
    }

    public void goesOn() {
        updater.resume();
    }

    public void brings(String person, long sequenceNumber) {
        brings(person, List.of(sequenceNumber));
    }

    public void bringsTwice(String person, long sequenceNumber) {
        brings(person, List.of(sequenceNumber, sequenceNumber));
    }

    /** All at once. */
    public void brings(String person, List<Long> sequenceNumbers) {
        List<Record> all = records(person).toList();
        bring(sequenceNumbers.stream().map(wanted -> record(all, wanted)).toList());
    }

    public void bringsAll(String person) {
        bring(records(person).toList());
    }

    /** From the first event of the first cart on. */
    public void bringsEverything() {
        updater.beginAnew();
        // whoever comes after all others shows that they have been delivered
        shopper.opens("Marker").assertAccepted();
        view.isEmpty("Marker");
    }

    private void bring(List<Record> records) {
        Answer answer =
                functions.call(
                        "updateCartReadModel", DynamoDbEventJson.of(records, stream.streamArn()));
        answer.assertStatus(200);
        assertThat(answer.json().path("batchItemFailures").size()).as("%s", answer).isZero();
    }

    private Stream<Record> records(String person) {
        AttributeValue cart = AttributeValue.fromS(world.cartOf(person));
        return stream.all().stream()
                .filter(event -> cart.equals(event.dynamodb().keys().get("cartId")));
    }

    private static Record record(List<Record> records, long sequenceNumber) {
        AttributeValue wanted = AttributeValue.fromN(Long.toString(sequenceNumber));
        return records.stream()
                .filter(event -> wanted.equals(event.dynamodb().keys().get("sequenceNumber")))
                .findFirst()
                .orElseThrow();
    }
}
