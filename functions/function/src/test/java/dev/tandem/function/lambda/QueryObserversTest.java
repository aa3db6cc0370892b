package dev.tandem.function.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.result.QueryObserver;
import dev.tandem.core.result.QueryResult;
import dev.tandem.function.request.RequestReader;
import dev.tandem.json.TandemModule;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Whoever counts queries is looked up with the first query, and told of each. */
class QueryObserversTest {

    record GetShelf(String shelfId) {}

    private final AtomicInteger lookups = new AtomicInteger();
    private final List<String> told = new ArrayList<>();
    private final EventFunctions functions =
            new EventFunctions(
                    new RequestReader(),
                    JsonMapper.builder().addModule(new TandemModule()).build(),
                    this::observers);

    private List<QueryObserver> observers() {
        lookups.incrementAndGet();
        return List.of((function, result) -> told.add(function + " " + result.status()));
    }

    @Test
    void observers_are_looked_up_once_for_all_functions_and_told_of_each_query() {
        functions.query("getShelf", GetShelf.class, _ -> new QueryResult.Found<>("shelf"));
        functions.query("findShelf", GetShelf.class, _ -> new QueryResult.Found<>("shelf"));
        assertThat(lookups).hasValue(0);

        ask("getShelf");
        ask("getShelf");
        ask("findShelf");

        assertThat(told).containsExactly("getShelf 200", "getShelf 200", "findShelf 200");
        assertThat(lookups).hasValue(1);
    }

    private void ask(String function) {
        functions
                .get(function)
                .answer(
                        "{\"shelfId\":\"1\"}".getBytes(StandardCharsets.UTF_8),
                        () -> Duration.ofSeconds(9));
    }
}
