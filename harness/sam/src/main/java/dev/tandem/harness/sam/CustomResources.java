package dev.tandem.harness.sam;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Has functions make custom resources, and waits for their answers as CloudFormation does. */
final class CustomResources {

    private final LambdaClient client;
    private final DeployedResources deployed;

    CustomResources(LambdaClient client, DeployedResources deployed) {
        this.client = client;
        this.deployed = deployed;
    }

    boolean isThere(CustomResource resource) {
        return deployed.custom(resource.key()).isPresent();
    }

    /** What undoes the change of one that is there. */
    Runnable wayBack(CustomResource wanted) {
        MadeResource before = deployed.custom(wanted.key()).orElseThrow();
        return () -> {
            if (!before.resource().properties().equals(wanted.properties())) {
                MadeResource made =
                        send(
                                "Update",
                                before.resource(),
                                Optional.of(new MadeResource(wanted, before.name())));
                deployed.custom(wanted.key(), made);
            }
        };
    }

    /**
     * Makes it, or changes the one that is there if its properties are others.
     *
     * @throws IllegalStateException if its function says that it failed, or says nothing
     */
    Map<String, String> deploy(CustomResource wanted) {
        Optional<MadeResource> before = deployed.custom(wanted.key());
        before.filter(made -> !made.resource().function().equals(wanted.function()))
                .ifPresent(_ -> {
                    throw new IllegalStateException("Modifying service token is not allowed.");
                });
        MadeResource made =
                before.filter(it -> it.resource().properties().equals(wanted.properties()))
                        .orElseGet(() -> make(wanted, before));
        deployed.custom(wanted.key(), made);
        return Map.of(ResourceAttributes.REF, made.name());
    }

    private MadeResource make(CustomResource wanted, Optional<MadeResource> before) {
        if (before.isPresent()) {
            return send("Update", wanted, before);
        }
        // what fails half way is deleted
        deployed.custom(wanted.key(), new MadeResource(wanted, wanted.id()));
        return send("Create", wanted, before);
    }

    /** Has its function take it back, if it is there. */
    void delete(CustomResource resource) {
        Optional<MadeResource> made = deployed.custom(resource.key());
        made.ifPresent(it -> send("Delete", it.resource(), made));
        deployed.noCustom(resource.key());
    }

    private MadeResource send(
            String requestType, CustomResource resource, Optional<MadeResource> before) {
        try (ResponseBucket bucket = ResponseBucket.open()) {
            ObjectNode event = event(requestType, resource, bucket);
            before.ifPresent(made -> event.put("PhysicalResourceId", made.name()));
            before.filter(_ -> requestType.equals("Update"))
                    .ifPresent(made ->
                            event.set("OldResourceProperties", made.resource().properties()));
            client.invoke(invoke ->
                    invoke.functionName(resource.function())
                            .invocationType(InvocationType.EVENT)
                            .payload(
                                    SdkBytes.fromByteArray(
                                            JsonMapper.shared().writeValueAsBytes(event))));
            return new MadeResource(resource, bucket.await(event, resource.patience()));
        }
    }

    private static ObjectNode event(
            String requestType, CustomResource resource, ResponseBucket bucket) {
        ObjectNode event = JsonMapper.shared().createObjectNode();
        event.put("RequestType", requestType);
        event.put("ServiceToken", resource.function());
        event.put("ResponseURL", bucket.url());
        event.put(
                "StackId",
                "arn:aws:cloudformation:us-east-1:000000000000:stack/harness/" + new UUID(0, 1));
        event.put("RequestId", UUID.randomUUID().toString());
        event.put("LogicalResourceId", resource.id());
        event.put("ResourceType", resource.type());
        event.set("ResourceProperties", resource.properties());
        return event;
    }
}
