package dev.tandem.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A little of everything on both sides of the cart, with texts and numbers that a machine's
 * language, calendar, zone or encoding could spoil, and all that the functions answered. Two runs
 * on two machines tell the same.
 */
final class TranscribedRun {

    static final String NAME = "Grüner Tee, ıİiI ß 😀 ١٢ ไทย 令和";

    /** Around both changes of the clock in Newfoundland, and of the day in Kiribati. */
    private static final List<String> INSTANTS =
            List.of(
                    "2021-03-14T05:29:59.999Z",
                    "2021-03-14T05:30:00Z",
                    "2021-11-07T03:45:00Z",
                    "2021-11-07T04:30:00.001Z",
                    "2021-11-07T04:45:00Z",
                    "2021-12-30T09:59:59Z",
                    "2021-12-30T10:00:00Z");

    private static final JsonMapper JSON = new JsonMapper();

    private final BothSides sides;
    private final List<String> told = new ArrayList<>();

    private TranscribedRun(BothSides sides) {
        this.sides = sides;
    }

    /** What happened, but for what tells of the moment and the speed. */
    static List<String> on(BothSides sides) {
        TranscribedRun run = new TranscribedRun(sides);
        run.commands();
        run.parkAndRedrive();
        run.audits();
        run.rebuilds();
        run.instants();
        return run.told;
    }

    private void commands() {
        tell(
                "createCart",
                "{\"cartId\":\"I-1\",\"userAccountId\":\"MİA-ıß😀\",\"commandId\":\"İ-1\"}");
        tell(
                "createCart",
                "{\"cartId\":\"I-1\",\"userAccountId\":\"MİA-ıß😀\",\"commandId\":\"İ-1\"}");
        tell(
                "addCartItem",
                """
                {"cartId":"I-1","item":{"itemId":"TIPI","name":"%s","quantity":12,\
                "unitPrice":{"amount":1234567.5,"currency":"EUR"}}}\
                """
                        .formatted(NAME));
        tell(
                "changeCartItemQuantity",
                "{\"cartId\":\"I-1\",\"itemId\":\"TIPI\",\"quantity\":3,\"version\":2}");
        tell(
                "changeCartItemQuantity",
                "{\"cartId\":\"I-1\",\"itemId\":\"TIPI\",\"quantity\":1000,\"İ\":١}");
        tell(
                "changeCartItemQuantity",
                "{\"cartId\":\"I-1\",\"itemId\":\"TIPI\",\"quantity\":1000}");
        tell("removeCartItem", "{\"cartId\":\"I-1\",\"itemId\":\"tıpı\",\"version\":2}");
        tell("updateCartReadModel", stream("I-1"));
        tell("getCart", "{\"cartId\":\"I-1\",\"atLeastVersion\":3}");
        tell("listCarts", "{\"userAccountId\":\"MİA-ıß😀\"}");
        told.add(
                "createdAt is the event's: "
                        + events("I-1")
                                .getFirst()
                                .get("createdAt")
                                .s()
                                .equals(
                                        answer("getCart", "{\"cartId\":\"I-1\"}")
                                                .get("createdAt")
                                                .stringValue()));
    }

    private void parkAndRedrive() {
        tell("createCart", "{\"cartId\":\"p-1\",\"userAccountId\":\"mia\"}");
        tell(
                "addCartItem",
                """
                {"cartId":"p-1","item":{"itemId":"i","name":"%s","quantity":1,\
                "unitPrice":{"amount":0.01,"currency":"EUR"}}}\
                """
                        .formatted(NAME));
        eventType("cart_İtem_added");
        for (int delivery = 1; delivery <= 4; delivery++) {
            tell("updateCartReadModel", stream("p-1"));
        }
        tell("listParkedCarts", "{}");
        tell("getCart", "{\"cartId\":\"p-1\"}");
        eventType("cart_item_added");
        tell("redriveCartReadModel", "{\"all\":true}");
        tell("listParkedCarts", "{}");
        tell("getCart", "{\"cartId\":\"p-1\"}");
    }

    private void audits() {
        tell("auditCarts", "{}");
        sides.jdbc().update("UPDATE cart_item SET name = upper(name), unit_amount = 0.02");
        tell("auditCarts", "{}");
        tell("auditCarts", "{\"repair\":true}");
        tell("auditCarts", "{}");
        tell("getCart", "{\"cartId\":\"I-1\"}");
    }

    private void rebuilds() {
        for (String mode : List.of("in-place", "blue-green")) {
            sides.jdbc().update("UPDATE cart_item SET name = 'I', line_amount = 7");
            tell("rebuildCartReadModel", "{\"mode\":\"%s\"}".formatted(mode));
            tell("getCart", "{\"cartId\":\"I-1\"}");
            tell("getCart", "{\"cartId\":\"p-1\"}");
        }
    }

    /** Told as they were, not as the others are. */
    private void instants() {
        for (String instant : INSTANTS) {
            String cart = "at-" + instant.replaceAll("[^0-9]", "");
            String record = StreamFace.record(cart, "1").replace("2026-11-25T18:00:00Z", instant);
            answer("updateCartReadModel", StreamFace.from(sides, StreamFace.event(record)));
            told.add(
                    answer("getCart", "{\"cartId\":\"%s\"}".formatted(cart))
                            .get("createdAt")
                            .stringValue());
        }
    }

    private void tell(String function, String request) {
        String answer =
                answer(function, request)
                        .toString()
                        .replaceAll("\"20[0-9]{2}-[0-9T:.-]+Z\"", "\"an instant\"")
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "an id")
                        .replaceAll("t[0-9a-f]{32}_", "")
                        .replaceAll("(?<=Seconds?\":)[0-9]+", "0");
        boolean isNews = function.equals("updateCartReadModel");
        told.add("%s %s: %s".formatted(function, isNews ? "" : request, answer));
    }

    private JsonNode answer(String function, String request) {
        Function<Message<byte[]>, Message<byte[]>> called =
                sides.bean(new ParameterizedTypeReference<FunctionCatalog>() {})
                        .lookup(function, "application/json");
        return JSON.readTree(
                called.apply(MessageBuilder.withPayload(request.getBytes(UTF_8)).build())
                        .getPayload());
    }

    private void eventType(String type) {
        sides.dynamoDb()
                .updateItem(it ->
                        it.tableName(sides.table("cart_events"))
                                .key(
                                        Map.of(
                                                "cartId", AttributeValue.fromS("p-1"),
                                                "sequenceNumber", AttributeValue.fromN("2")))
                                .updateExpression("SET eventType = :type")
                                .expressionAttributeValues(
                                        Map.of(":type", AttributeValue.fromS(type))));
    }

    private List<Map<String, AttributeValue>> events(String cart) {
        return sides.dynamoDb()
                .query(it ->
                        it.tableName(sides.table("cart_events"))
                                .consistentRead(true)
                                .keyConditionExpression("cartId = :id")
                                .expressionAttributeValues(
                                        Map.of(":id", AttributeValue.fromS(cart))))
                .items();
    }

    /** All that is in the event table of a cart, as the stream brings it. */
    private String stream(String cart) {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (Map<String, AttributeValue> item : events(cart)) {
            ObjectNode record = records.addObject();
            record.put("eventName", "INSERT").put("eventSource", "aws:dynamodb");
            ObjectNode change = record.putObject("dynamodb");
            change.put("SequenceNumber", item.get("sequenceNumber").n());
            change.set("NewImage", json(item));
            change.set("Keys", json(item).retain("cartId", "sequenceNumber"));
        }
        return event.toString();
    }

    private static ObjectNode json(Map<String, AttributeValue> item) {
        ObjectNode json = JSON.createObjectNode();
        item.forEach((name, value) -> {
            switch (value.type()) {
                case S -> json.putObject(name).put("S", value.s());
                case N -> json.putObject(name).put("N", value.n());
                case M -> json.putObject(name).set("M", json(value.m()));
                default -> throw new IllegalStateException(name + " is of type " + value.type());
            }
        });
        return json;
    }
}
