package dev.tandem.proofs.face;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** What HTTP requests come in. */
enum Envelope {
    API_1 {
        @Override
        ObjectNode event(String path, String body) {
            ObjectNode event = EMPTY.deepCopy();
            event.put("version", "1.0").put("resource", path).put("path", path);
            event.put("httpMethod", "POST");
            event.putObject("headers").put("Content-Type", "application/json");
            event.putObject("multiValueHeaders").putArray("Content-Type").add("application/json");
            event.putNull("queryStringParameters");
            pathParameters(event, path);
            event.putObject("requestContext").put("httpMethod", "POST").put("stage", "$default");
            return event.put("body", body).put("isBase64Encoded", false);
        }
    },
    API_2 {
        @Override
        ObjectNode event(String path, String body) {
            ObjectNode event = EMPTY.deepCopy();
            event.put("version", "2.0").put("routeKey", "POST " + path).put("rawPath", path);
            event.put("rawQueryString", "");
            event.putObject("headers").put("content-type", "application/json");
            pathParameters(event, path);
            event.putObject("requestContext")
                    .putObject("http")
                    .put("method", "POST")
                    .put("path", path);
            return event.put("body", body).put("isBase64Encoded", false);
        }
    },
    FUNCTION_URL {
        @Override
        ObjectNode event(String path, String body) {
            ObjectNode event = API_2.event(path, body);
            ((ObjectNode) event.get("requestContext")).put("domainName", "x.lambda-url.on.aws");
            return event.put("routeKey", "$default");
        }
    },
    LOAD_BALANCER {
        @Override
        ObjectNode event(String path, String body) {
            ObjectNode event = EMPTY.deepCopy();
            event.putObject("requestContext").putObject("elb").put("targetGroupArn", "arn:aws:x");
            event.put("httpMethod", "POST").put("path", path);
            event.putObject("queryStringParameters");
            event.putObject("headers").put("content-type", "application/json");
            pathParameters(event, path);
            return event.put("body", body).put("isBase64Encoded", false);
        }
    },
    LOAD_BALANCER_WITH_LISTS {
        @Override
        ObjectNode event(String path, String body) {
            ObjectNode event = LOAD_BALANCER.event(path, body);
            event.remove("headers");
            event.putObject("multiValueHeaders").putArray("content-type").add("application/json");
            return event;
        }
    },
    API_2_IN_BASE64 {
        @Override
        ObjectNode event(String path, String body) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return API_2.event(path, Base64.getEncoder().encodeToString(bytes))
                    .put("isBase64Encoded", true);
        }
    };

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectNode EMPTY = JSON.createObjectNode();

    abstract ObjectNode event(String path, String body);

    private static void pathParameters(ObjectNode event, String path) {
        event.putObject("pathParameters").put("command", path.substring(path.lastIndexOf('/') + 1));
    }

    String of(String function, String body) {
        return event("/" + function, body).toString();
    }

    /** The headers of an answer, which a load balancer may want in lists. */
    Map<String, Object> headers(JsonNode answer) {
        return JSON.convertValue(
                answer.get(this == LOAD_BALANCER_WITH_LISTS ? "multiValueHeaders" : "headers"),
                JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
    }

    /** A header's value as this form has it. */
    Object value(String value) {
        return this == LOAD_BALANCER_WITH_LISTS ? java.util.List.of(value) : value;
    }
}
