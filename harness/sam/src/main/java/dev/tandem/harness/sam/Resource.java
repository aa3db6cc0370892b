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
                StreamMapping,
                Api,
                ApiIntegration,
                ApiRoute,
                ApiAuthorizer,
                Alarm,
                Unwatched {}
