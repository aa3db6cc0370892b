package dev.tandem.bench.start;

import dev.tandem.harness.Harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The arms of {@code updateCartReadModel}. */
record ReadModelStarts(String jdbcUrl) {

    static final String PLAIN = "plain JDBC handler";
    static final String LEAN = "lean read model";
    static final String SPRING = "Spring's read model";

    /** With the cart's tables, made by the function that makes them. */
    static ReadModelStarts in(Harness harness) {
        ReadModelStarts starts = new ReadModelStarts(harness.jdbcUrl("cold"));
        Faces.lean(
                        "migration",
                        Artifacts.built("upkeep", "-lean"),
                        ColdCall.MIGRATE,
                        starts.environment("upkeep.CartUpkeepApplication", "migrateCartReadModel"))
                .start(harness, "");
        return starts;
    }

    List<ColdFunction> arms(boolean hasAllRows) {
        byte[] zip = Artifacts.built("readmodel", "-lean");
        List<ColdFunction> arms = new ArrayList<>();
        arms.add(
                Faces.plain(
                        PLAIN,
                        Artifacts.plain(zip, PlainReadModel.class, PlainRows.class),
                        ColdCall.UPDATE_READ_MODEL,
                        PlainReadModel.class,
                        database()));
        arms.add(Faces.lean(LEAN, zip, ColdCall.UPDATE_READ_MODEL, update()));
        if (hasAllRows) {
            byte[] spring = Artifacts.built("readmodel", "");
            arms.add(Faces.spring(SPRING, spring, ColdCall.UPDATE_READ_MODEL, update()));
        }
        return arms;
    }

    private Map<String, String> update() {
        return environment("readmodel.CartReadModelApplication", "updateCartReadModel");
    }

    private Map<String, String> environment(String application, String function) {
        Map<String, String> variables =
                Faces.environment("dev.tandem.cart." + application, function);
        variables.putAll(database());
        return variables;
    }

    private Map<String, String> database() {
        return Map.of("SPRING_DATASOURCE_URL", jdbcUrl);
    }
}
