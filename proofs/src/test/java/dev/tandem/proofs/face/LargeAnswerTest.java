package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Lambda takes 6 MB of a function, and a load balancer 1 MB: beyond that there is no answer. */
@ParameterizedClass
@EnumSource(Face.class)
class LargeAnswerTest {

    private static final int LAMBDA = 6_291_456;
    private static final int LOAD_BALANCER = 1_000_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final LambdaCart lambda;
    private final JdbcTemplate database;
    private final String owner = "wide-" + UUID.randomUUID();

    LargeAnswerTest(Face face) {
        lambda = LambdaCart.withMany(face);
        database = new JdbcTemplate(new DriverManagerDataSource(lambda.jdbcUrl()));
    }

    /** A character of three bytes. */
    static Stream<Arguments> names() {
        return throughEach("\u8336".repeat(200));
    }

    /** Those that JSON escapes, once and twice, and one of two code units. */
    static Stream<Arguments> otherNames() {
        return throughEach("\"".repeat(200), "\\".repeat(200), "\ud83d\ude00".repeat(100));
    }

    private static Stream<Arguments> throughEach(String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        Stream.of(
                                Arguments.of(name, null, LAMBDA),
                                Arguments.of(name, Envelope.API_1, LAMBDA),
                                Arguments.of(name, Envelope.API_2, LAMBDA),
                                Arguments.of(name, Envelope.LOAD_BALANCER, LOAD_BALANCER),
                                Arguments.of(
                                        name, Envelope.LOAD_BALANCER_WITH_LISTS, LOAD_BALANCER)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_is_cut_after_what_fits_and_says_that_there_is_more(
            String name, @Nullable Envelope envelope, int limit) {
        assertCut(name, envelope, limit);
    }

    private void assertCut(String name, @Nullable Envelope envelope, int limit) {
        carts(100, 100, name.repeat(2));

        List<String> seen = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            JsonNode page = page(envelope, after, limit);
            page.get("carts").forEach(cart -> seen.add(cart.get("cartId").stringValue()));
            after = page.path("after").asString("");
            pages++;
        } while (!after.isEmpty());

        assertThat(seen).hasSize(100).doesNotHaveDuplicates();
        assertThat(pages).isBetween(2, 40);
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("otherNames")
    void so_is_a_page_of_other_characters(String name, @Nullable Envelope envelope, int limit) {
        assertCut(name, envelope, limit);
    }

    @Test
    void a_page_that_fits_is_whole() {
        carts(100, 3, "tea");

        JsonNode page = page(Envelope.LOAD_BALANCER, "", LOAD_BALANCER);

        assertThat(page.get("carts")).hasSize(100);
        assertThat(page.has("after")).isFalse();
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("names")
    void what_can_not_be_cut_is_refused_by_name(
            String name, @Nullable Envelope envelope, int limit) {
        assertRefused(name, envelope, limit);
    }

    private void assertRefused(String name, @Nullable Envelope envelope, int limit) {
        carts(1, 1, name.repeat(limit / 100));
        String cart = "{\"cartId\":\"" + owner + "-1\"}";

        JsonNode one = answer("getCart", envelope, cart, limit);
        JsonNode all =
                answer("listCarts", envelope, "{\"userAccountId\":\"" + owner + "\"}", limit);

        assertThat(List.of(one, all))
                .allSatisfy(it -> {
                    assertThat(it.path("status").intValue()).as("%s", it).isEqualTo(422);
                    assertThat(it.get("code").stringValue()).isEqualTo("answer_too_large");
                });
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("otherNames")
    void so_is_what_has_other_characters(String name, @Nullable Envelope envelope, int limit) {
        assertRefused(name, envelope, limit);
    }

    private JsonNode page(@Nullable Envelope envelope, String after, int limit) {
        String query =
                "{\"userAccountId\":\"%s\",\"limit\":100%s}"
                        .formatted(owner, after.isEmpty() ? "" : ",\"after\":\"" + after + "\"");
        JsonNode page = answer("listCarts", envelope, query, limit);
        assertThat(page.path("carts").size()).as("%.300s", page).isPositive();
        return page;
    }

    private JsonNode answer(String function, @Nullable Envelope envelope, String body, int limit) {
        String event = envelope == null ? body : envelope.of(function, body);
        byte[] answer = lambda.invoke(function, event.getBytes(UTF_8));
        assertThat(answer.length).isLessThanOrEqualTo(limit);
        JsonNode tree = JSON.readTree(answer);
        return envelope == null ? tree : JSON.readTree(tree.get("body").stringValue());
    }

    private void carts(int carts, int items, String name) {
        database.update(
                """
                INSERT INTO cart SELECT ? || '-' || n, ?, 'open', ?, 1, 'EUR', now(), now(), 1
                  FROM generate_series(1, ?) n
                """,
                owner,
                owner,
                items,
                carts);
        database.update(
                """
                INSERT INTO cart_item
                SELECT ? || '-' || n, 'item-' || i, ?, 1, 1, 1, i
                  FROM generate_series(1, ?) n, generate_series(1, ?) i
                """,
                owner,
                name,
                carts,
                items);
    }
}
