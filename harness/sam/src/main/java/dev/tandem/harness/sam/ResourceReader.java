package dev.tandem.harness.sam;

/** Reads the resources of a checked template, with what is known of others by now. */
record ResourceReader(
        Template template,
        Evaluation evaluation,
        Place place,
        ManagedPolicies managed,
        ResourceAttributes attributes) {

    /**
     * @param found takes what is wrong, and what has no effect here
     */
    Resource read(String id, Findings found) {
        if (template.resource(id).has("UpdateReplacePolicy")) {
            found.withoutEffect(id + ".UpdateReplacePolicy", "nothing is ever replaced here");
        }
        Properties properties = Properties.of(id, template.properties(id), evaluation, found);
        return switch (template.type(id)) {
            case Table.TYPE -> Table.read(id, properties);
            case Queue.TYPE -> Queue.read(id, properties);
            case ManagedPolicy.TYPE -> managed(ManagedPolicy.read(id, properties, place));
            case Function.TYPE -> Function.read(id, properties, place, managed);
            case Api.TYPE -> Api.read(id, properties);
            case Alarm.TYPE -> {
                found.withoutEffect(id, "nothing watches metrics here");
                yield Alarm.read(id, properties);
            }
            case String type ->
                    throw new IllegalStateException("Unchecked type %s of %s".formatted(type, id));
        };
    }

    /** Functions may refer to it from now on: its ARN is known before anything is deployed. */
    private ManagedPolicy managed(ManagedPolicy policy) {
        managed.put(policy);
        attributes.put(policy.id(), policy.attributes());
        return policy;
    }
}
