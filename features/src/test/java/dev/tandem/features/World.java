package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.features.Histories.Snapshot;
import dev.tandem.features.Shop.Answer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a scenario knows: who has which cart, and what was answered last. */
public class World {

    private final String scenario = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> carts = new LinkedHashMap<>();
    private final Shop shop;
    private final Histories histories;
    private @Nullable Snapshot before;
    private String lastCart = "";
    private List<Answer> answers = List.of();
    private final Map<String, JsonNode> seen = new HashMap<>();

    World(Shop shop, Histories histories) {
        this.shop = shop;
        this.histories = histories;
    }

    /** The cart of that person, by an id that no other scenario uses. */
    String cartOf(String person) {
        return carts.computeIfAbsent(person, name -> name + "-" + scenario);
    }

    String accountOf(String person) {
        return "account-of-" + person + "-" + scenario;
    }

    List<String> carts() {
        return new ArrayList<>(carts.values());
    }

    /** Calls the function for that cart, and keeps what was before and what was answered. */
    Answer call(String cartId, String function, Map<String, ?> fields) {
        remember(cartId);
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("cartId", cartId);
        request.putAll(fields);
        Answer answer = shop.call(function, request);
        answers = List.of(answer);
        return answer;
    }

    /** Keeps what there is of a cart before something is done to it. */
    void remember(String cartId) {
        lastCart = cartId;
        before = histories.snapshot(cartId);
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

    Snapshot before() {
        if (before == null) {
            throw new IllegalStateException("nothing was done yet in this scenario");
        }
        return before;
    }

    String lastCart() {
        return lastCart;
    }

    void saw(String person, JsonNode view) {
        seen.put(person, view);
    }

    JsonNode sawBefore(String person) {
        JsonNode view = seen.get(person);
        if (view == null) {
            throw new IllegalStateException(person + " has not looked yet in this scenario");
        }
        return view;
    }
}
