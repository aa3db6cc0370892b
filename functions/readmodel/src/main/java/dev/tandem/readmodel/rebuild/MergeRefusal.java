package dev.tandem.readmodel.rebuild;

import dev.tandem.readmodel.failure.SqlState;

/**
 * Why the database did not merge.
 *
 * @param readModel its name
 */
record MergeRefusal(String readModel, RebuildEnd end) {

    /** In words; what the database says of it once more is thrown on. */
    String why(RuntimeException thrown) {
        return switch (SqlState.of(thrown).orElse("")) {
            case SqlState.LOCK_NOT_AVAILABLE -> "the tables of %s are in use".formatted(readModel);
            case SqlState.QUERY_CANCELED ->
                    end.isOver()
                            ? "the time of this call ended while it merged"
                            : "the merge into the tables of %s took too long".formatted(readModel);
            case String state when state.startsWith("23") ->
                    "the rows made beside don't fit in among those that stay (SQL state %s)"
                            .formatted(state);
            default -> throw thrown;
        };
    }
}
