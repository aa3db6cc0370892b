package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.testkit.concurrent.Concurrently;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Several who edit one cart at the same moment. */
public final class Family {

    private final World world;
    private final Functions functions;
    private final History history;
    private final View view;

    public Family(World world, Functions functions, History history, View view) {
        this.world = world;
        this.functions = functions;
        this.history = history;
        this.view = view;
    }

    /** Each member of the family adds something else to the cart that was spoken of last. */
    public void membersAdd(int members, OptionalLong version) {
        String cart = world.lastCart();
        history.turnTo(cart);
        world.answered(
                Concurrently.run(
                        members,
                        member -> {
                            Map<String, Object> request = new HashMap<>();
                            version.ifPresent(seen -> request.put("version", seen));
                            request.put("cartId", cart);
                            request.put("item", Item.of(gift(member)).json());
                            return functions.call("addCartItem", request);
                        }));
    }

    /** The history has only the winner's event after that one. */
    public void onlyTheWinnerWrote(long sequenceNumber) {
        assertThat(history.events(world.lastCart()))
                .filteredOn(event -> event.sequenceNumber() > sequenceNumber)
                .singleElement()
                .extracting(StreamEvent::event)
                .isInstanceOfSatisfying(
                        CartItemAdded.class,
                        added -> assertThat(added.item().name()).isEqualTo(gift(winner())));
    }

    public void onlyTheWinnersGiftIsSeenBy(String person) {
        Sight sight = view.latest(person);
        sight.assertHas(1, gift(winner()));
        members()
                .filter(member -> member != winner())
                .forEach(loser -> sight.assertHasNo(gift(loser)));
    }

    public void everybodysGiftIsSeenBy(String person) {
        Sight sight = view.latest(person);
        members().forEach(member -> sight.assertHas(1, gift(member)));
    }

    private IntStream members() {
        return IntStream.range(0, world.answers().size());
    }

    private int winner() {
        return members()
                .filter(member -> world.answers().get(member).isAccepted())
                .findFirst()
                .orElseThrow();
    }

    private static String gift(int member) {
        return "Gift of member " + member;
    }
}
