package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.AwsException;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The mappings that there are. */
final class MappingRegistry implements AutoCloseable {

    /** How long an answer waits for a delivery in flight; it ends all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MappingEnvironment environment;
    private final StreamAccess access;
    private final Map<String, EventSourceMapping> mappings = new ConcurrentHashMap<>();

    MappingRegistry(MappingEnvironment environment) {
        this.environment = environment;
        this.access = new StreamAccess(environment.streams());
    }

    synchronized EventSourceMapping create(MappingRequest request) {
        String streamArn = request.streamArn();
        String functionArn = environment.functions().arn(request.requiredFunctionName());
        StreamSettings settings = request.over(StreamSettings.defaults(request.start()));
        boolean enabled = request.enabled().orElse(true);
        access.require(streamArn, functionArn);
        requireNone(streamArn, functionArn, Optional.empty());
        EventSourceMapping mapping =
                new EventSourceMapping(streamArn, functionArn, settings, enabled, environment);
        mappings.put(mapping.uuid(), mapping);
        return mapping;
    }

    private void requireNone(String streamArn, String functionArn, Optional<String> but) {
        for (EventSourceMapping other : mappings.values()) {
            if (other.streamArn().equals(streamArn)
                    && other.functionArn().equals(functionArn)
                    && !but.equals(Optional.of(other.uuid()))) {
                throw new AwsException(
                        409,
                        "ResourceConflictException",
                        "The event source mapping %s has the same event source (%s) and function"
                                        .formatted(other.uuid(), streamArn)
                                + " (%s): update or delete that one".formatted(functionArn));
            }
        }
    }

    EventSourceMapping get(String uuid) {
        EventSourceMapping mapping = mappings.get(uuid);
        if (mapping == null) {
            throw new AwsException(
                    404,
                    "ResourceNotFoundException",
                    "There is no event source mapping of UUID '%s'".formatted(uuid));
        }
        return mapping;
    }

    synchronized EventSourceMapping update(String uuid, MappingRequest request) {
        EventSourceMapping mapping = changeable(uuid);
        String functionArn =
                request.functionName()
                        .map(environment.functions()::arn)
                        .orElse(mapping.functionArn());
        requireNone(mapping.streamArn(), functionArn, Optional.of(uuid));
        mapping.update(
                functionArn,
                request.over(mapping.settings()),
                request.enabled().orElse(mapping.isEnabled()));
        return mapping;
    }

    private EventSourceMapping changeable(String uuid) {
        EventSourceMapping mapping = get(uuid);
        if (mapping.state().equals("Deleting")) {
            throw new AwsException(
                    400,
                    "ResourceInUseException",
                    "The event source mapping %s is being deleted".formatted(uuid));
        }
        return mapping;
    }

    EventSourceMapping delete(String uuid) throws InterruptedException {
        EventSourceMapping mapping = markDeleted(uuid);
        Thread end =
                Thread.ofVirtual()
                        .name("end of mapping " + uuid)
                        .start(() -> {
                            mapping.close();
                            mappings.remove(uuid);
                        });
        end.join(PATIENCE);
        return mapping;
    }

    private synchronized EventSourceMapping markDeleted(String uuid) {
        EventSourceMapping mapping = changeable(uuid);
        mapping.deleted();
        return mapping;
    }

    List<EventSourceMapping> all() {
        return mappings.values().stream()
                .sorted(Comparator.comparing(EventSourceMapping::uuid))
                .toList();
    }

    @Override
    public void close() {
        mappings.values().forEach(EventSourceMapping::close);
        mappings.clear();
    }
}
