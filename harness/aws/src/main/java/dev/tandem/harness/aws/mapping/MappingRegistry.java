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
    private final Map<String, EventSourceMapping> mappings = new ConcurrentHashMap<>();

    MappingRegistry(MappingEnvironment environment) {
        this.environment = environment;
    }

    synchronized EventSourceMapping create(MappingRequest request) throws InterruptedException {
        MappingPlan plan = new MappingPlans(environment).of(request);
        String functionArn = environment.functions().arn(request.requiredFunctionName());
        boolean enabled = request.enabled().orElse(true);
        plan.requireAccess(functionArn);
        plan.requireSuiting(functionArn);
        requireNone(plan, functionArn, Optional.empty());
        EventSourceMapping mapping =
                new EventSourceMapping(plan, functionArn, enabled, environment.clock());
        mappings.put(mapping.uuid(), mapping);
        return mapping;
    }

    private void requireNone(MappingPlan plan, String functionArn, Optional<String> but) {
        for (EventSourceMapping other : mappings.values()) {
            if (other.sourceArn().equals(plan.sourceArn())
                    && other.functionArn().equals(functionArn)
                    && !but.equals(Optional.of(other.uuid()))) {
                throw plan.conflict(functionArn, other.uuid());
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

    synchronized EventSourceMapping update(String uuid, MappingRequest request)
            throws InterruptedException {
        EventSourceMapping mapping = changeable(uuid);
        String functionArn =
                request.functionName()
                        .map(environment.functions()::arn)
                        .orElse(mapping.functionArn());
        MappingPlan plan = mapping.plan().changed(request);
        plan.requireSuiting(functionArn);
        requireNone(plan, functionArn, Optional.of(uuid));
        mapping.update(functionArn, plan, request.enabled().orElse(mapping.isEnabled()));
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
