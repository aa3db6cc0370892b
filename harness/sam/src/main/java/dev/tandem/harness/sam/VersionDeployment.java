package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.PublishVersionResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

import java.util.Map;

/** Publishes versions, and leads aliases to them. */
final class VersionDeployment {

    private final LambdaClient client;

    VersionDeployment(LambdaClient client) {
        this.client = client;
    }

    /** Publishes the function as it is; if nothing has changed since, it is the last version. */
    Map<String, String> deploy(FunctionVersion version) {
        PublishVersionResponse published =
                client.publishVersion(request ->
                        request.functionName(version.function())
                                .description(version.description()));
        return Map.of(
                ResourceAttributes.REF,
                published.functionArn(),
                "FunctionArn",
                published.functionArn(),
                "Version",
                published.version());
    }

    /** Creates the alias, or leads the one that is there to the version. */
    Map<String, String> deploy(FunctionAlias alias) {
        String arn = isThere(alias) ? update(alias) : create(alias);
        return Map.of(ResourceAttributes.REF, arn, "AliasArn", arn);
    }

    /** Deletes the alias, if it is there. */
    void delete(FunctionAlias alias) {
        if (isThere(alias)) {
            client.deleteAlias(
                    request -> request.functionName(alias.function()).name(alias.name()));
        }
    }

    private boolean isThere(FunctionAlias alias) {
        try {
            client.getAlias(request -> request.functionName(alias.function()).name(alias.name()));
            return true;
        } catch (ResourceNotFoundException _) {
            return false;
        }
    }

    private String create(FunctionAlias alias) {
        return client.createAlias(request ->
                        request.functionName(alias.function())
                                .name(alias.name())
                                .functionVersion(alias.version()))
                .aliasArn();
    }

    private String update(FunctionAlias alias) {
        return client.updateAlias(request ->
                        request.functionName(alias.function())
                                .name(alias.name())
                                .functionVersion(alias.version()))
                .aliasArn();
    }
}
