package dev.tandem.core.result;

/** What all problems of a kind have in common. */
enum ProblemKind {
    CONFLICT("urn:tandem:conflict", "Version conflict", 409),
    NOT_FOUND("urn:tandem:not-found", "Not found", 404),
    REJECTED("urn:tandem:rejected", "Rejected", 422),
    COMMAND_ID_REUSED("urn:tandem:command-id-reused", "Command id reused", 422),
    INVALID("urn:tandem:invalid", "Invalid request", 400),
    UNAUTHENTICATED("urn:tandem:unauthenticated", "Unauthenticated", 401),
    UNAVAILABLE("urn:tandem:unavailable", "Unavailable", 503);

    private final String type;
    private final String title;
    private final int status;

    ProblemKind(String type, String title, int status) {
        this.type = type;
        this.title = title;
        this.status = status;
    }

    static ProblemKind of(Problem problem) {
        return switch (problem) {
            case Problem.Conflict _ -> CONFLICT;
            case Problem.NotFound _ -> NOT_FOUND;
            case Problem.Rejected _ -> REJECTED;
            case Problem.CommandIdReused _ -> COMMAND_ID_REUSED;
            case Problem.Invalid _ -> INVALID;
            case Problem.Unauthenticated _ -> UNAUTHENTICATED;
            case Problem.Unavailable _ -> UNAVAILABLE;
        };
    }

    String type() {
        return type;
    }

    String title() {
        return title;
    }

    int status() {
        return status;
    }
}
