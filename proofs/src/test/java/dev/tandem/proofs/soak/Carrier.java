package dev.tandem.proofs.soak;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a request of a function comes in, and its answer goes back in. */
enum Carrier {
    /** Called by name: Lambda makes an empty object of no payload. */
    DIRECT {
        @Override
        byte[] event(String function, String body) {
            return (body.isBlank() ? "{}" : body).getBytes(StandardCharsets.UTF_8);
        }
    },
    API_1 {
        @Override
        byte[] event(String function, String body) {
            ObjectNode event = http(function, body).put("version", "1.0");
            event.put("httpMethod", "POST").put("path", "/commands/" + function);
            return bytes(event);
        }
    },
    API_2 {
        @Override
        byte[] event(String function, String body) {
            return bytes(ofVersion2(function, body));
        }
    },
    API_2_IN_BASE64 {
        @Override
        byte[] event(String function, String body) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return bytes(
                    ofVersion2(function, Base64.getEncoder().encodeToString(bytes))
                            .put("isBase64Encoded", true));
        }
    },
    /** Of the one function that it belongs to. */
    FUNCTION_URL {
        @Override
        byte[] event(String function, String body) {
            ObjectNode event = ofVersion2(function, body).put("routeKey", "$default");
            event.remove("pathParameters");
            return bytes(event);
        }
    },
    LOAD_BALANCER {
        @Override
        byte[] event(String function, String body) {
            return bytes(balanced(function, body));
        }
    },
    LOAD_BALANCER_WITH_LISTS {
        @Override
        byte[] event(String function, String body) {
            ObjectNode event = balanced(function, body);
            event.remove("headers");
            event.putObject("multiValueHeaders").putArray("content-type").add("application/json");
            return bytes(event);
        }
    };

    /** The event that the function receives. */
    abstract byte[] event(String function, String body);

    boolean isHttp() {
        return this != DIRECT;
    }

    /** The function that takes it: the one that is meant, or the one that has all commands. */
    String handler(String function) {
        return this == DIRECT || this == FUNCTION_URL ? function : "cartCommands";
    }

    /**
     * What the function answered, without what it is carried in.
     *
     * @throws IllegalStateException if status and body of an HTTP answer say different things
     */
    JsonNode answer(byte[] bytes) {
        JsonNode answer = JsonText.MAPPER.readTree(bytes);
        if (!isHttp()) {
            return answer;
        }
        JsonNode body = JsonText.MAPPER.readTree(answer.path("body").asString(""));
        int status = answer.path("statusCode").asInt(-1);
        boolean agrees =
                body.has("status") ? body.path("status").asInt() == status : status / 100 == 2;
        if (!agrees) {
            throw new IllegalStateException("status and body disagree: " + answer);
        }
        return body;
    }

    private static ObjectNode http(String function, String body) {
        ObjectNode event = JsonText.MAPPER.createObjectNode();
        event.putObject("headers").put("content-type", "application/json");
        event.putObject("pathParameters").put("command", function);
        return event.put("body", body).put("isBase64Encoded", false);
    }

    private static ObjectNode ofVersion2(String function, String body) {
        ObjectNode event = http(function, body).put("version", "2.0");
        event.put("routeKey", "POST /commands/{command}").put("rawPath", "/commands/" + function);
        event.putObject("requestContext").putObject("http").put("method", "POST");
        return event;
    }

    private static ObjectNode balanced(String function, String body) {
        ObjectNode event = http(function, body);
        event.put("httpMethod", "POST").put("path", "/commands/" + function);
        event.putObject("requestContext").putObject("elb").put("targetGroupArn", "arn:aws:x");
        return event;
    }

    private static byte[] bytes(ObjectNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
