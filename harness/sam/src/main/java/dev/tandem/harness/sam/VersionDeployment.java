package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes versions when CloudFormation would, which is when the logical id or the description is
 * another than before, and leads aliases to them.
 */
final class VersionDeployment {

    private final LambdaClient client;
    private final DeployedResources deployed;
    private final List<PublishedVersion> replaced = new ArrayList<>();

    VersionDeployment(LambdaClient client, DeployedResources deployed) {
        this.client = client;
        this.deployed = deployed;
    }

    /**
     * Publishes the function as it is, where that is another version than before.
     *
     * @throws IllegalStateException if it is to be another version of what has not changed
     */
    Map<String, String> deploy(FunctionVersion version) {
        String function = version.functionName();
        Optional<PublishedVersion> before = deployed.published(function);
        boolean isSame = before.filter(it -> it.version().isSameAs(version)).isPresent();
        String number = isSame ? before.get().number() : publish(version, before);
        deployed.published(function, new PublishedVersion(version, number));
        before.filter(it -> !isSame)
                .filter(it ->
                        it.version().id().equals(version.id())
                                ? !version.staysReplaced()
                                : !it.version().staysGone())
                .ifPresent(replaced::add);
        String arn =
                client.getFunction(get -> get.functionName(function).qualifier(number))
                        .configuration()
                        .functionArn();
        return Map.of(ResourceAttributes.REF, arn, "FunctionArn", arn, "Version", number);
    }

    private String publish(FunctionVersion version, Optional<PublishedVersion> before) {
        String number =
                client.publishVersion(publish ->
                                publish.functionName(version.function())
                                        .description(version.description()))
                        .version();
        if (before.isPresent() && before.get().number().equals(number)) {
            throw new IllegalStateException(
                    "A version for this Lambda function exists ( %s ). Modify the function to create a new version."
                            .formatted(number));
        }
        try (var waiter = client.waiter()) {
            waiter.waitUntilFunctionActiveV2(
                    request -> request.functionName(version.functionName()).qualifier(number));
        }
        return number;
    }

    /** Creates the alias, or leads the one that is there to the version. */
    Map<String, String> deploy(FunctionAlias alias) {
        String arn = isThere(alias) ? update(alias) : create(alias);
        return Map.of(ResourceAttributes.REF, arn, "AliasArn", arn);
    }

    /** What leads the alias that SAM has made back to the version that it leads to now. */
    Runnable wayBack(String function) {
        Optional<PublishedVersion> version = deployed.published(function);
        Optional<FunctionAlias> alias = deployed.alias(function);
        return () -> {
            replaced.clear();
            version.ifPresent(before -> deployed.published(function, before));
            alias.ifPresent(before -> {
                deploy(before);
                deployed.alias(function, before);
            });
        };
    }

    /** Deletes the alias, if it is there. */
    void delete(FunctionAlias alias) {
        if (isThere(alias)) {
            client.deleteAlias(
                    request -> request.functionName(alias.function()).name(alias.name()));
        }
    }

    /** What CloudFormation does last: versions go that nothing keeps. */
    void cleanUp() {
        for (PublishedVersion each : replaced) {
            client.deleteFunction(delete ->
                    delete.functionName(each.version().functionName()).qualifier(each.number()));
        }
        replaced.clear();
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
