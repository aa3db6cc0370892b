package dev.tandem.images;

import dev.tandem.images.FunctionImage.Functions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a function is driven by in training. Of each artifact the function is trained that people
 * wait for: what it loads is of use to the others, too.
 *
 * @param application of the artifact
 * @param function in it
 * @param json its events
 */
record TrainingEvents(String application, String function, List<String> json) {

    private static final int CARTS = 10;

    static TrainingEvents of(Functions functions) {
        return switch (functions) {
            case COMMANDS ->
                    new TrainingEvents(
                            "dev.tandem.cart.commands.CartCommandsApplication",
                            "cartCommands",
                            commands());
            case READ_MODEL ->
                    new TrainingEvents(
                            "dev.tandem.cart.readmodel.CartReadModelApplication",
                            "updateCartReadModel",
                            IntStream.rangeClosed(1, CARTS)
                                    .mapToObj(TrainingEvents::batch)
                                    .toList());
            case UPKEEP ->
                    new TrainingEvents(
                            "dev.tandem.cart.upkeep.CartUpkeepApplication",
                            "listParkedCarts",
                            List.of("{}", "{\"limit\":1}"));
        };
    }

    /** Carts that are made, filled and checked out, over the HTTP API; a refusal is among them. */
    private static List<String> commands() {
        List<String> commands = new ArrayList<>();
        for (int cart = 1; cart <= CARTS; cart++) {
            String id = "\"cartId\":\"training-%s\"".formatted(cart);
            commands.add(request("createCart", "{%s,\"userAccountId\":\"mia\"}".formatted(id)));
            commands.add(
                    request(
                            "addCartItem",
                            "{%s,\"item\":{\"itemId\":\"tea\",\"name\":\"Green tea\",\"quantity\":2,\"unitPrice\":{\"amount\":4.50,\"currency\":\"EUR\"}}}"
                                    .formatted(id)));
            commands.add(
                    request(
                            "changeCartItemQuantity",
                            "{%s,\"itemId\":\"tea\",\"quantity\":3}".formatted(id)));
            commands.add(request("removeCartItem", "{%s,\"itemId\":\"milk\"}".formatted(id)));
            commands.add(request("checkOutCart", "{%s}".formatted(id)));
        }
        return commands;
    }

    /** An HTTP API's event, payload 2.0, of {@code POST /commands/{command}}. */
    private static String request(String command, String body) {
        return """
        {"version":"2.0","routeKey":"POST /commands/{command}","rawPath":"/commands/%1$s","rawQueryString":"",\
        "headers":{"content-type":"application/json","host":"example.com"},"pathParameters":{"command":"%1$s"},\
        "requestContext":{"http":{"method":"POST","path":"/commands/%1$s","protocol":"HTTP/1.1","sourceIp":"127.0.0.1"},\
        "requestId":"training","routeKey":"POST /commands/{command}","stage":"$default"},\
        "body":"%2$s","isBase64Encoded":false}\
        """
                .formatted(command, body.replace("\"", "\\\""));
    }

    /** A batch of the stream: of each cart its next event. */
    private static String batch(int sequenceNumber) {
        return IntStream.rangeClosed(1, CARTS)
                .mapToObj(cart -> record(cart, sequenceNumber))
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    private static String record(int cart, int sequenceNumber) {
        boolean first = sequenceNumber == 1;
        String body =
                first
                        ? "{\"userAccountId\":\"mia\"}"
                        : "{\"item\":{\"itemId\":\"item-%s\",\"name\":\"Green tea\",\"quantity\":1,\"unitPrice\":{\"amount\":4.50,\"currency\":\"EUR\"}}}"
                                .formatted(sequenceNumber);
        return """
        {"eventID":"%6$s","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb","awsRegion":"us-east-1",\
        "dynamodb":{"ApproximateCreationDateTime":1764093600.0,"Keys":{"cartId":{"S":"%1$s"},"sequenceNumber":{"N":"%2$s"}},\
        "NewImage":{"cartId":{"S":"%1$s"},"sequenceNumber":{"N":"%2$s"},"eventType":{"S":"%3$s"},"eventVersion":{"N":"1"},\
        "body":{"S":"%4$s"},"createdAt":{"S":"%5$s"},"metadata":{"M":{}}},"SequenceNumber":"%6$s","SizeBytes":310,\
        "StreamViewType":"NEW_IMAGE"},\
        "eventSourceARN":"arn:aws:dynamodb:us-east-1:000000000000:table/cart_events/stream/2026-11-26T00:00:00.000"}\
        """
                .formatted(
                        "training-" + cart,
                        sequenceNumber,
                        first ? "cart_created" : "cart_item_added",
                        body.replace("\"", "\\\""),
                        "2026-11-26T10:00:%sZ".formatted(10 + sequenceNumber),
                        100_000_000L * sequenceNumber + cart);
    }
}
