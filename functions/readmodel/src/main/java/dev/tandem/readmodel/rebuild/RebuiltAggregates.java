package dev.tandem.readmodel.rebuild;

/** Those that a rebuild could do, in SQL. */
final class RebuiltAggregates {

    private RebuiltAggregates() {}

    /**
     * A condition that an aggregate is one of them, whose {@code ?} takes the read model. As {@link
     * StoredText} has it, a backslash is there twice.
     *
     * @param id its id, in SQL
     */
    static String condition(String id) {
        return """
        NOT EXISTS (SELECT FROM rebuild_failure f
                     WHERE f.read_model = ? AND f.aggregate_id =
                           replace(%s::text, chr(92), chr(92) || chr(92)) COLLATE "C")
        """
                .formatted(id);
    }
}
