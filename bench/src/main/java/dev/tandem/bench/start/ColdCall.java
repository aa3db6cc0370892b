package dev.tandem.bench.start;

/** What a function is first called with. */
enum ColdCall {
    /** A command. */
    CREATE_CART("{\"cartId\":\"CART\",\"userAccountId\":\"mia\"}", "\"version\":1"),

    /** A batch of a stream: a cart with an item. */
    UPDATE_READ_MODEL(
            "{\"Records\":[%s,%s]}"
                    .formatted(
                            record(1, "cart_created", "{\"userAccountId\":\"mia\"}"),
                            record(
                                    2,
                                    "cart_item_added",
                                    """
                                    {"item":{"itemId":"tea","name":"Green tea","quantity":2,\
                                    "unitPrice":{"amount":4.50,"currency":"EUR"}}}\
                                    """)),
            "\"batchItemFailures\":[]"),

    /** The step of a deployment that makes the tables. */
    MIGRATE("{}", "schemaVersion");

    private final String event;
    private final String done;

    ColdCall(String event, String done) {
        this.event = event;
        this.done = done;
    }

    String event(String cart) {
        return event.replace("CART", cart);
    }

    boolean isDone(String answer) {
        return answer.contains(done);
    }

    private static String record(int number, String type, String body) {
        return """
        {"eventID":"%1$s","eventName":"INSERT","eventSource":"aws:dynamodb","dynamodb":{
        "Keys":{"cartId":{"S":"CART"},"sequenceNumber":{"N":"%1$s"}},
        "NewImage":{"cartId":{"S":"CART"},"sequenceNumber":{"N":"%1$s"},
        "eventType":{"S":"%2$s"},"eventVersion":{"N":"1"},"body":{"S":"%3$s"},
        "createdAt":{"S":"2026-11-23T10:00:00.123Z"}},
        "SequenceNumber":"%1$s","StreamViewType":"NEW_IMAGE"}}
        """
                .formatted(number, type, body.replace("\"", "\\\""));
    }
}
