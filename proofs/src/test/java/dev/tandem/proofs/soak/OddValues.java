package dev.tandem.proofs.soak;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Pieces of JSON, good and bad, for any field of a request. */
record OddValues(Random random) {

    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-0",
                    "-1",
                    "0.0",
                    "1.0",
                    "1e0",
                    "10E-1",
                    "0.1",
                    "999",
                    "999.99",
                    "1000",
                    "1E2",
                    "2147483647",
                    "2147483648",
                    "-2147483649",
                    "9223372036854775807",
                    "9223372036854775808",
                    "18446744073709551621",
                    "1e38",
                    "1e125",
                    "1e126",
                    "1e127",
                    "1e-130",
                    "1e-131",
                    "1e300",
                    "1e309",
                    "1E2147483647",
                    "1E-2147483648",
                    "1E99999999999",
                    "0E+999999999",
                    "0.1234567890123456789012345678901234567890");

    private static final List<String> OTHERS =
            List.of(
                    "null",
                    "true",
                    "\"\"",
                    "[]",
                    "{}",
                    "[null]",
                    "{\"a\":1}",
                    "\"5\"",
                    "[[]]",
                    "NaN");

    /** A number of any size. */
    String number() {
        return switch (random.nextInt(4)) {
            case 0 -> new BigInteger(1 + random.nextInt(160), random).toString();
            case 1 ->
                    "%s.%se%s"
                            .formatted(
                                    random.nextInt(100),
                                    new BigInteger(1 + random.nextInt(140), random),
                                    random.nextInt(300) - 150);
            default -> NUMBERS.get(random.nextInt(NUMBERS.size()));
        };
    }

    /** Anything. */
    String any() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> number();
            case 2 -> JsonText.quoted(new OddTexts(random).any(40));
            case 3 -> JsonText.quoted(new OddTexts(random).syntax());
            case 4 -> deep(1 + random.nextInt(1200));
            default -> OTHERS.get(random.nextInt(OTHERS.size()));
        };
    }

    private static String deep(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }
}
