package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.lambda.internal.runtime.FunctionRevision;

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
        return answer(json.configuration(find(request, name)));
    }

    private QualifiedFunction find(AwsRequest request, String name) {
        return functions.find(name, Query.of(request).get("Qualifier"));
    }

    AwsResponse list(AwsRequest request, String none) {
        FunctionPage page = FunctionPage.of(Query.of(request), functions.all());
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode list = answer.putArray("Functions");
        page.functions().forEach(each -> list.add(json.configuration(each.current())));
        page.nextMarker().ifPresent(marker -> answer.put("NextMarker", marker));
        return answer(answer);
    }

    /** The function, or the version that is named; calls that run come to their end. */
    AwsResponse delete(AwsRequest request, String name) {
        QualifiedFunction found = find(request, name);
        if (found.qualifier().isEmpty()) {
            functions.remove(found.function());
        } else {
            delete(found, found.qualifier().get());
        }
        return AwsResponse.empty(204);
    }

    private static void delete(QualifiedFunction found, String version) {
        PublishedVersions versions = found.function().versions();
        if (!found.current().version().equals(version) || version.equals(FunctionRevision.LATEST)) {
            throw new AwsException(
                    400,
                    "InvalidParameterValueException",
                    "Qualifier '%s' is no number of a version; an alias is deleted by DeleteAlias, $LATEST with its function"
                            .formatted(version));
        }
        if (versions.aliases().stream().anyMatch(alias -> alias.version().equals(version))) {
            throw new AwsException(
                    409,
                    "ResourceConflictException",
                    "Unable to delete version because the following aliases reference it: "
                            + versions.aliases().stream()
                                    .filter(alias -> alias.version().equals(version))
                                    .map(Alias::name)
                                    .toList());
        }
        versions.remove(version);
    }

    private static AwsResponse answer(ObjectNode json) {
        return AwsResponse.json(200, JSON.writeValueAsBytes(json));
    }
}
