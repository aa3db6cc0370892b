package dev.tandem.harness.sam;

/** Something that the template describes and the harness has. */
sealed interface Resource
        permits Table,
                Queue,
                ManagedPolicy,
                Role,
                RolePolicy,
                Function,
                FunctionVersion,
                FunctionAlias,
                EventInvoke,
                SourceMapping,
                Api,
                ApiIntegration,
                ApiRoute,
                ApiAuthorizer,
                Alarm,
                CustomResource,
                Unwatched {

    /** Type and name, which no other resource of the account has; empty where nothing is taken. */
    default String key() {
        return switch (this) {
            case Table table -> Table.TYPE + " " + table.name();
            case Queue queue -> Queue.TYPE + " " + queue.name();
            case Function function -> PlainFunction.TYPE + " " + function.name();
            case CustomResource custom ->
                    "%s %s of %s"
                            .formatted(
                                    custom.type(),
                                    custom.id(),
                                    FunctionVersion.functionName(custom.function()));
            case Resource _ -> "";
        };
    }
}
