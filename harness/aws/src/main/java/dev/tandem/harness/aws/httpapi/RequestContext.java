package dev.tandem.harness.aws.httpapi;

import dev.tandem.harness.aws.endpoint.AwsRequest;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a function is told of the circumstances of a request. */
final class RequestContext {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private RequestContext() {}

    static void write(Event event, ObjectNode context) {
        AwsRequest request = event.request();
        String host = request.header("Host").orElse("localhost");
        context.put("accountId", "000000000000");
        context.put("apiId", "local");
        if (event.claimsOrNull() != null) {
            ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
            jwt.set(
                    "claims",
                    JsonMapper.shared().valueToTree(TokenClaims.texts(event.claimsOrNull())));
            jwt.putNull("scopes");
        }
        context.put("domainName", host.replaceFirst(":\\d+$", ""));
        context.put("domainPrefix", host.replaceFirst("[.:].*$", ""));
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.uri().getRawPath())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", EventHeaders.CLIENT)
                .put("userAgent", request.header("User-Agent").orElse(""));
        context.put("requestId", event.requestId());
        context.put("routeKey", event.route().key());
        context.put("stage", "$default");
        context.put("time", TIME.format(event.time()));
        context.put("timeEpoch", event.time().toEpochMilli());
    }
}
