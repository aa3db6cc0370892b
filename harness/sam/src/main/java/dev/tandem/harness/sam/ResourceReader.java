package dev.tandem.harness.sam;

/** Reads the resources of a checked template, with what is known of others by now. */
record ResourceReader(
        Template template,
        Evaluation evaluation,
        Place place,
        ManagedPolicies managed,
        Roles roles,
        Assets assets,
        ResourceAttributes attributes) {

    /**
     * @param found takes what is wrong, and what has no effect here
     */
    Resource read(String id, Findings found) {
        if (template.resource(id).has("UpdateReplacePolicy")
                && !template.properties(id).has("AutoPublishAlias")
                && !template.type(id).equals(FunctionVersion.TYPE)) {
            found.withoutEffect(id + ".UpdateReplacePolicy", "nothing is ever replaced here");
        }
        Properties properties = Properties.of(id, template.properties(id), evaluation, found);
        return switch (template.type(id)) {
            case Table.TYPE -> Table.read(id, properties);
            case Queue.TYPE -> Queue.read(id, properties);
            case ManagedPolicy.TYPE -> managed(ManagedPolicy.read(id, properties, place));
            case Function.TYPE ->
                    Function.read(
                            id,
                            properties,
                            template.resource(id),
                            place,
                            new FunctionRights(properties, managed, roles));
            case PlainFunction.TYPE -> PlainFunction.read(id, properties, place, roles, assets);
            case Role.TYPE -> role(Role.read(id, properties, place, managed));
            case RolePolicy.TYPE -> rolePolicy(RolePolicy.read(id, properties));
            case FunctionVersion.TYPE ->
                    FunctionVersion.read(id, properties, template.resource(id));
            case FunctionAlias.TYPE -> FunctionAlias.read(id, properties);
            case EventInvoke.TYPE -> EventInvoke.read(id, properties);
            case SourceMapping.TYPE -> SourceMapping.read(id, properties);
            case Api.TYPE -> Api.read(id, properties);
            case PlainApi.TYPE -> PlainApi.read(id, properties);
            case ApiIntegration.TYPE -> ApiIntegration.read(id, properties);
            case ApiAuthorizer.TYPE -> ApiAuthorizer.read(id, properties);
            case ApiRoute.TYPE -> ApiRoute.read(id, properties);
            case Alarm.TYPE -> Alarm.read(id, properties);
            case String type when CustomResource.isOne(type) ->
                    CustomResource.read(id, type, properties);
            case String type when Unwatched.isOne(type) -> Unwatched.read(id, type, properties);
            case String type ->
                    throw new IllegalStateException("Unchecked type %s of %s".formatted(type, id));
        };
    }

    /** Functions may run under it from now on. */
    private Role role(Role role) {
        roles.put(role);
        attributes.put(role.id(), role.attributes());
        return role;
    }

    private RolePolicy rolePolicy(RolePolicy policy) {
        roles.attach(policy.id(), policy.roles(), policy.statements());
        return policy;
    }

    /** Functions may refer to it from now on: its ARN is known before anything is deployed. */
    private ManagedPolicy managed(ManagedPolicy policy) {
        managed.put(policy);
        roles.attach(policy.id(), policy.roles(), policy.statements());
        attributes.put(policy.id(), policy.attributes());
        return policy;
    }
}
