package dev.tandem.proofs.soak;

import dev.tandem.proofs.soak.Entry.Ended;
import dev.tandem.proofs.soak.Entry.Left;
import dev.tandem.proofs.soak.Entry.Told;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A round made by hand, in which all is as promised: a cart is created by {@code a}, tea is added
 * by {@code b} and by {@code c}. Each part can be exchanged for a worse one.
 */
final class PlantedHistory {

    private static final String CREATED =
            "{'number':1,'type':'cart_created','body':{'userAccountId':'mia'},'createdAt':1,'command':'a'}";

    private static final String TEA =
            "{'itemId':'tea','name':'Tea','quantity':%s,'amount':'1.5','currency':'EUR'}";

    final List<Entry> entries = new ArrayList<>();
    List<JsonNode> events = List.of(json(CREATED), added(2, 1, "b"), added(3, 2, "c"));
    List<JsonNode> states = List.of(state(3, 3), state(3, 3), state(3, 3));
    @Nullable JsonNode row = row(3, 3, "4.50", 3);
    @Nullable JsonNode basket = json("{'weight':3,'names':['Tea','Tea'],'last':3}");
    Map<String, String> waiting = Map.of();
    int firstRelease = 1;
    int lastRelease = 1;

    PlantedHistory() {
        entries.add(told("a", "createCart", "'userAccountId':'mia'", 1, accepted(1)));
        entries.add(told("b", "addCartItem", tea(1), 3, accepted(2)));
        entries.add(told("c", "addCartItem", tea(2), 5, accepted(3)));
    }

    List<String> wrong() {
        List<Entry> all = new ArrayList<>(entries);
        all.add(new Left("cart", events, states, row, basket, waiting));
        all.add(new Ended(100, firstRelease, lastRelease));
        return Check.of(History.of(all.toArray(Entry[]::new)));
    }

    PlantedHistory with(Entry more) {
        entries.add(more);
        return this;
    }

    PlantedHistory without(String command) {
        entries.removeIf(entry -> entry instanceof Told told && told.command().equals(command));
        return this;
    }

    /** Without an id; it is answered at the next moment. */
    static Told told(String command, String function, String fields, long sent, String answer) {
        String request = "{'cartId':'cart',%s,'correlationId':'%s'}".formatted(fields, command);
        return new Told(
                command,
                "cart",
                function,
                request.replace('\'', '"'),
                0,
                sent,
                sent + 1,
                json(answer));
    }

    /** The same with an id. */
    static Told identified(String id, Told told) {
        String request = told.request().replaceFirst("\\{", "{\"commandId\":\"" + id + "\",");
        return new Told(
                told.command(),
                told.cart(),
                told.function(),
                request,
                told.node(),
                told.sent(),
                told.answered(),
                told.answer());
    }

    static String tea(int quantity) {
        return "'item':{'itemId':'tea','name':'Tea','quantity':%s,'unitPrice':{'amount':1.5,'currency':'EUR'}}"
                .formatted(quantity);
    }

    static String accepted(int event) {
        return "{'cartId':'cart','version':%1$s,'events':[{'sequenceNumber':%1$s,'eventType':'x'}]}"
                .formatted(event);
    }

    static String problem(String type) {
        return "{'type':'urn:tandem:%s','status':400}".formatted(type);
    }

    static JsonNode added(int number, int quantity, String command) {
        return json(
                """
                {'number':%1$s,'type':'cart_item_added','createdAt':%1$s,'command':'%3$s',
                 'body':{'item':{'itemId':'tea','name':'Tea','quantity':%2$s,
                  'unitPrice':{'amount':1.50,'currency':'EUR'}}}}
                """
                        .formatted(number, quantity, command));
    }

    static ObjectNode state(int version, int teas) {
        return json("{'owner':'mia','status':'open','items':[%s],'version':%s}"
                        .formatted(TEA.formatted(teas), version))
                .asObject();
    }

    static ObjectNode row(int last, int teas, String total, int updatedAt) {
        return json("{'owner':'mia','status':'open','items':[%s],'count':%s,'total':'%s','last':%s,'createdAt':1,'updatedAt':%s}"
                        .formatted(TEA.formatted(teas), teas, total, last, updatedAt))
                .asObject();
    }

    static JsonNode json(String text) {
        return JsonText.MAPPER.readTree(text.replace('\'', '"'));
    }
}
