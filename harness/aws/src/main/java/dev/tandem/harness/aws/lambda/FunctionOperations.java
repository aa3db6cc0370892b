package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations that tell what functions there are, and the one that takes one away. */
record FunctionOperations(Functions functions, FunctionJson json) {

    private static final JsonMapper JSON = JsonMapper.shared();

    AwsResponse get(AwsRequest request, String name) {
        return answer(json.description(find(request, name)));
    }

    AwsResponse getConfiguration(AwsRequest request, String name) {
        return answer(json.configuration(find(request, name).current()));
    }

    private LambdaFunction find(AwsRequest request, String name) {
        return functions.get(name, Query.of(request).get("Qualifier"));
    }

    AwsResponse list(AwsRequest request, String none) {
        FunctionPage page = FunctionPage.of(Query.of(request), functions.all());
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode list = answer.putArray("Functions");
        page.functions().forEach(each -> list.add(json.configuration(each.current())));
        page.nextMarker().ifPresent(marker -> answer.put("NextMarker", marker));
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
