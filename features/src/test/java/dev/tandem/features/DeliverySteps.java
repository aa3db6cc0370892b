package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.features.Shop.Answer;
import dev.tandem.features.stage.Updater;
import dev.tandem.harness.aws.stream.DynamoDbEventJson;
import dev.tandem.harness.aws.stream.StreamRecords;

import io.cucumber.java.en.When;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.util.List;
import java.util.stream.Stream;

/** What the stream delivers, and in which order. */
public class DeliverySteps {

    private final World world;
    private final Shop shop;
    private final StreamRecords stream;
    private final Updater updater;
    private final ShoppingSteps shopping;
    private final ViewSteps views;

    public DeliverySteps(
            World world,
            Shop shop,
            StreamRecords stream,
            Updater updater,
            ShoppingSteps shopping,
            ViewSteps views) {
        this.world = world;
        this.shop = shop;
        this.stream = stream;
        this.updater = updater;
        this.shopping = shopping;
        this.views = views;
    }

    @When("event {long} of {person}'s cart is delivered")
    @When("event {long} of {person}'s cart is delivered again")
    public void deliver(long sequenceNumber, String person) {
        deliver(person, List.of(sequenceNumber));
    }

    @When("event {long} of {person}'s cart is delivered twice in one batch")
    public void deliverTwice(long sequenceNumber, String person) {
        deliver(person, List.of(sequenceNumber, sequenceNumber));
    }

    @When("the events {numbers} of {person}'s cart are delivered in one batch")
    public void deliverInOneBatch(List<Long> sequenceNumbers, String person) {
        deliver(person, sequenceNumbers);
    }

    @When("all events of {person}'s cart are delivered again in one batch")
    public void deliverAll(String person) {
        deliver(records(person).toList());
    }

    @When("the whole stream is delivered again")
    public void deliverTheWholeStream() {
        updater.beginAnew();
        // whoever comes after all others shows that they have been delivered
        shopping.hasAnOpenCart("Marker");
        views.seesAnEmptyCart("Marker");
    }

    private void deliver(String person, List<Long> sequenceNumbers) {
        List<Record> all = records(person).toList();
        deliver(
                sequenceNumbers.stream()
                        .map(wanted ->
                                all.stream()
                                        .filter(event -> sequenceNumber(event) == wanted)
                                        .findFirst()
                                        .orElseThrow())
                        .toList());
    }

    private void deliver(List<Record> records) {
        Answer answer = shop.call("updateCartReadModel", DynamoDbEventJson.of(records));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.json().path("batchItemFailures").size()).as("%s", answer).isZero();
    }

    private Stream<Record> records(String person) {
        String cart = world.cartOf(person);
        return stream.all().stream()
                .filter(event ->
                        AttributeValue.fromS(cart).equals(event.dynamodb().keys().get("cartId")));
    }

    private static long sequenceNumber(Record event) {
        return Long.parseLong(event.dynamodb().keys().get("sequenceNumber").n());
    }
}
