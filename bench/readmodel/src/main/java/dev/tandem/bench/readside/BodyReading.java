package dev.tandem.bench.readside;

import dev.tandem.bench.Arm;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Rounds;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.json.RecordReader;
import dev.tandem.json.StrictMapper;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.function.Function;

/** The bodies of a batch's events, read in both ways that there are. */
final class BodyReading {

    private static final String TOKENS = "1000 bodies, token by token";
    private static final String MAPPER = "1000 bodies, by the mapper";
    private static final int BODIES = 1000;

    private static final String BODY =
            """
            {"item":{"itemId":"item-3","name":"Green tea, first flush","quantity":1,\
            "unitPrice":{"amount":4.50,"currency":"EUR"}}}\
            """;

    private BodyReading() {}

    static BenchRow row() {
        return BenchRow.ratio(
                "read-side.bodies-by-the-mapper",
                MAPPER + " ÷ " + TOKENS,
                Measure.RATE,
                MAPPER,
                TOKENS);
    }

    static Rounds rounds(int rounds) {
        return Rounds.closedLoop("bodies", 1, 20, 100, rounds);
    }

    static List<Arm> arms() {
        JsonMapper mapper = StrictMapper.create();
        RecordReader<CartItemAdded> tokens =
                new RecordReader<>(mapper.reader(), CartItemAdded.class);
        return List.of(
                arm(TOKENS, tokens::read),
                arm(MAPPER, body -> mapper.readValue(body, CartItemAdded.class)));
    }

    private static Arm arm(String name, Function<String, CartItemAdded> reading) {
        return Arm.of(
                name,
                () -> {
                    for (int read = 0; read < BODIES; read++) {
                        if (reading.apply(BODY).item().quantity() != 1) {
                            throw new IllegalStateException("another event was read");
                        }
                    }
                });
    }
}
