package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.UUID;

/** The operations on aliases; each leads to one version (AWS Lambda API Reference, CreateAlias). */
record Aliases(Functions functions) {

    private static final JsonMapper JSON = JsonMapper.shared();

    AwsResponse create(AwsRequest request, String function) {
        JsonNode body = Body.of(request);
        String name = body.path("Name").asString("");
        if (!name.matches("(?!^[0-9]+$)[a-zA-Z0-9-_]{1,128}")) {
            throw invalid(
                    "Name: must be 1 to 128 of a-z A-Z 0-9 - _ and no number, is '%s'"
                            .formatted(name));
        }
        PublishedVersions versions = functions.get(function).versions();
        if (versions.alias(name).isPresent()) {
            throw new AwsException(
                    409,
                    "ResourceConflictException",
                    "Alias already exists: " + arn(function, name));
        }
        return answer(201, function, change(function, body, new Alias(name, "", "", "")));
    }

    AwsResponse update(AwsRequest request, String function) {
        JsonNode body = Body.of(request);
        Alias alias = required(function, named(request));
        String wanted = body.path("RevisionId").asString(alias.revisionId());
        if (!wanted.equals(alias.revisionId())) {
            throw new AwsException(
                    412,
                    "PreconditionFailedException",
                    "The Revision Id provided does not match the latest Revision Id %s. Call the GetFunction/GetAlias API to retrieve the latest Revision Id"
                            .formatted(alias.revisionId()));
        }
        return answer(200, function, change(function, body, alias));
    }

    private Alias change(String function, JsonNode body, Alias base) {
        if (body.path("RoutingConfig").path("AdditionalVersionWeights").size() > 0) {
            throw invalid(
                    "RoutingConfig: is not supported by the harness, an alias has one version");
        }
        String version = body.path("FunctionVersion").asString(base.version());
        functions.find(function, Optional.of(version));
        if (!version.matches("\\d+|\\$LATEST")) {
            throw invalid(
                    "FunctionVersion: must be a number or $LATEST, is '%s'".formatted(version));
        }
        Alias alias =
                new Alias(
                        base.name(),
                        version,
                        body.path("Description").asString(base.description()),
                        UUID.randomUUID().toString());
        functions.get(function).versions().put(alias);
        return alias;
    }

    AwsResponse get(AwsRequest request, String function) {
        return answer(200, function, required(function, named(request)));
    }

    /** All on one page. */
    AwsResponse list(AwsRequest request, String function) {
        Optional<String> version = Query.of(request).get("FunctionVersion");
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode list = answer.putArray("Aliases");
        functions.get(function).versions().aliases().stream()
                .filter(alias -> version.map(alias.version()::equals).orElse(true))
                .forEach(alias -> list.add(json(function, alias)));
        return AwsResponse.json(200, JSON.writeValueAsBytes(answer));
    }

    /** Done where there is none, too. */
    AwsResponse delete(AwsRequest request, String function) {
        functions.get(function).versions().removeAlias(named(request));
        return AwsResponse.empty(204);
    }

    private static String named(AwsRequest request) {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }

    private Alias required(String function, String name) {
        return functions
                .get(function)
                .versions()
                .alias(name)
                .orElseThrow(() ->
                        new AwsException(
                                404,
                                "ResourceNotFoundException",
                                "Cannot find alias arn: " + arn(function, name)));
    }

    private String arn(String function, String alias) {
        return functions.account().arn(functions.get(function).name(), alias);
    }

    private AwsResponse answer(int status, String function, Alias alias) {
        return AwsResponse.json(status, JSON.writeValueAsBytes(json(function, alias)));
    }

    private ObjectNode json(String function, Alias alias) {
        return JSON.createObjectNode()
                .put("AliasArn", arn(function, alias.name()))
                .put("Name", alias.name())
                .put("FunctionVersion", alias.version())
                .put("Description", alias.description())
                .put("RevisionId", alias.revisionId());
    }

    private static AwsException invalid(String why) {
        return new AwsException(400, "InvalidParameterValueException", why);
    }
}
