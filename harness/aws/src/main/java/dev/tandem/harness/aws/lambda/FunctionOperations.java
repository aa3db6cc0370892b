package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** The operations that tell what functions there are, and the one that takes one away. */
record FunctionOperations(Functions functions, FunctionJson json) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST_PAGE = 50;

    AwsResponse get(AwsRequest request, String name) {
        return answer(json.description(find(request, name)));
    }

    AwsResponse getConfiguration(AwsRequest request, String name) {
        return answer(json.configuration(find(request, name).environments().current()));
    }

    private LambdaFunction find(AwsRequest request, String name) {
        return functions.get(name, Query.of(request).get("Qualifier"));
    }

    /** By name; the marker is the name of the last function on the page before. */
    AwsResponse list(AwsRequest request, String none) {
        Query query = Query.of(request);
        Optional<String> marker = query.get("Marker");
        int size =
                query.get("MaxItems")
                        .filter(number -> number.matches("\\d{1,5}"))
                        .map(Integer::valueOf)
                        .map(number -> Math.clamp(number, 1, LARGEST_PAGE))
                        .orElse(LARGEST_PAGE);
        List<LambdaFunction> rest =
                functions.all().stream()
                        .filter(function -> function.name().compareTo(marker.orElse("")) > 0)
                        .toList();
        List<LambdaFunction> page = rest.subList(0, Math.min(size, rest.size()));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode list = answer.putArray("Functions");
        page.forEach(function -> list.add(json.configuration(function.environments().current())));
        if (page.size() < rest.size()) {
            answer.put("NextMarker", page.getLast().name());
        }
        return answer(answer);
    }

    /** Calls that run come to their end. */
    AwsResponse delete(AwsRequest request, String name) {
        functions.remove(find(request, name));
        return AwsResponse.empty(204);
    }

    private static AwsResponse answer(ObjectNode json) {
        return AwsResponse.json(200, JSON.writeValueAsBytes(json));
    }
}
