package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the shop shows of one cart. */
public final class View {

    static final Duration TIME_TO_CATCH_UP = Duration.ofSeconds(60);

    private final World world;
    private final Functions functions;
    private final History history;

    public View(World world, Functions functions, History history) {
        this.world = world;
        this.functions = functions;
        this.history = history;
    }

    public void isEmpty(String person) {
        Sight sight = latest(person);
        assertThat(sight.lines()).isEmpty();
        assertThat(sight.hasTotal()).isFalse();
    }

    /** The lines of the latest view, as cells. */
    public List<List<String>> lines(String person) {
        return latest(person).lines().stream().map(Sight.Line::cells).toList();
    }

    public void totals(Price total, int units) {
        Sight sight = latestOf(world.lastCart());
        assertThat(sight.total()).isEqualTo(total.amount().toPlainString());
        assertThat(sight.currency()).isEqualTo(total.currency());
        assertThat(sight.units()).isEqualTo(units);
    }

    public void isCheckedOut(String person) {
        assertThat(latest(person).status()).isEqualTo("checked_out");
    }

    public void shows(String person, int quantity, String name) {
        latest(person).assertHas(quantity, name);
    }

    public void isAsOf(String person, long sequenceNumber) {
        String cart = world.cartOf(person);
        Sight sight = at(cart, sequenceNumber);
        sight.assertShows(sequenceNumber, history.asOf(cart, sequenceNumber));
        world.saw(person, sight);
    }

    public void isStillAsOf(String person, long sequenceNumber) {
        now(person).assertShows(sequenceNumber, history.asOf(world.cartOf(person), sequenceNumber));
    }

    public void isUnchanged(String person) {
        assertThat(now(person)).isEqualTo(world.sawBefore(person));
    }

    /** Each cart of the scenario, as soon as it shows its last event. */
    public void isWhatTheHistorySays() {
        for (String cart : world.carts()) {
            long last = history.version(cart);
            at(cart, last).assertShows(last, history.asOf(cart, last));
        }
    }

    public void isAskedFor(String person, long version) {
        Map<String, ?> query = Map.of("cartId", world.cartOf(person), "atLeastVersion", version);
        world.answered(List.of(functions.call("getCart", query)));
    }

    public void cannotBeShown(String person) {
        Answer answer = functions.call("getCart", Map.of("cartId", world.cartOf(person)));
        answer.assertStatus(503);
        assertThat(answer.text("type")).isEqualTo("urn:tandem:unavailable");
    }

    private Sight now(String person) {
        Map<String, ?> query = Map.of("cartId", world.cartOf(person));
        return new Sight(functions.call("getCart", query).json());
    }

    /** As of the last event of the history. */
    Sight latest(String person) {
        return latestOf(world.cartOf(person));
    }

    private Sight latestOf(String cart) {
        return at(cart, history.version(cart));
    }

    /** Once it is that far. */
    private Sight at(String cart, long version) {
        Map<String, ?> query = Map.of("cartId", cart, "atLeastVersion", version);
        return new Sight(
                await("the shop's view of %s at version %d".formatted(cart, version))
                        .pollDelay(Duration.ZERO)
                        .atMost(TIME_TO_CATCH_UP)
                        .until(
                                () -> functions.call("getCart", query),
                                answer -> answer.status() == 200)
                        .json());
    }
}
