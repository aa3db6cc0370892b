package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.features.driver.History.Snapshot;
import dev.tandem.features.driver.Misdelivery.Strikes;
import dev.tandem.harness.PlannedKill;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one scenario knows; it has no other state. */
public final class World {

    private final String scenario = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> carts = new LinkedHashMap<>();
    private final Map<String, Sight> seen = new HashMap<>();
    private final List<Sight> sights = Collections.synchronizedList(new ArrayList<>());
    private final List<PlannedKill> kills = new ArrayList<>();
    private final Deque<Runnable> repairs = new ArrayDeque<>();
    private @Nullable Snapshot before;
    private String lastCart = "";
    private List<Answer> answers = List.of();
    private List<String> listed = List.of();
    private @Nullable Strikes strikes;
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, List<Answer>> told = new LinkedHashMap<>();
    private int people;

    /** The cart of that person, by an id that no other scenario uses. */
    String cartOf(String person) {
        return carts.computeIfAbsent(person, name -> name + "-" + scenario);
    }

    String accountOf(String person) {
        return "account-of-" + person + "-" + scenario;
    }

    /** All that the scenario speaks of. */
    public List<String> carts() {
        return List.copyOf(carts.values());
    }

    /** Something is about to be done to that cart. */
    void turnTo(String cart, Snapshot asItIs) {
        lastCart = cart;
        before = asItIs;
    }

    String lastCart() {
        return lastCart;
    }

    Snapshot before() {
        if (before == null) {
            throw new IllegalStateException("nothing was done yet in this scenario");
        }
        return before;
    }

    void answered(List<Answer> given) {
        answers = List.copyOf(given);
    }

    List<Answer> answers() {
        return answers;
    }

    Answer answer() {
        assertThat(answers).as("answers to the last command").hasSize(1);
        return answers.getFirst();
    }

    void saw(String person, Sight sight) {
        seen.put(person, sight);
    }

    Sight sawBefore(String person) {
        Sight sight = seen.get(person);
        if (sight == null) {
            throw new IllegalStateException(person + " has not looked yet in this scenario");
        }
        return sight;
    }

    /** Of somebody who keeps looking. */
    List<Sight> sights() {
        return sights;
    }

    void listed(List<String> found) {
        listed = List.copyOf(found);
    }

    List<String> listed() {
        return listed;
    }

    void arranged(PlannedKill kill) {
        kills.add(kill);
    }

    List<PlannedKill> kills() {
        return kills;
    }

    void arranged(Strikes counted) {
        strikes = counted;
    }

    Strikes strikes() {
        if (strikes == null) {
            throw new IllegalStateException("news is delivered as it should be");
        }
        return strikes;
    }

    /** What is on sale, by an id that no other scenario uses. */
    String itemOf(String name) {
        return name + "-" + scenario;
    }

    /** Orders in the order in which they were sent, by what their answers name them. */
    Map<String, Order> orders() {
        return orders;
    }

    /** All that was told of them. */
    Map<String, List<Answer>> told() {
        return told;
    }

    void ordered(int many) {
        people = many;
    }

    /** How many people have ordered. */
    int people() {
        return people;
    }

    /** Is done when the scenario is over, unless it was done before: the last one first. */
    void afterwards(Runnable repair) {
        repairs.push(repair);
    }

    /** The next scenario finds everything as it should be. */
    public void repair() {
        while (!repairs.isEmpty()) {
            repairs.pop().run();
        }
    }
}
