package dev.tandem.core.result;

/**
 * What a query answers: the view itself, or one of the {@link Problem problems}.
 *
 * @param <V> the view
 */
public sealed interface QueryResult<V> {

    /** The HTTP status that says the same. */
    int status();

    /** The view was found. */
    record Found<V>(V view) implements QueryResult<V> {
        @Override
        public int status() {
            return 200;
        }
    }

    /** The query could not be answered. */
    record Failed<V>(Problem problem) implements QueryResult<V> {
        @Override
        public int status() {
            return problem.status();
        }
    }
}
