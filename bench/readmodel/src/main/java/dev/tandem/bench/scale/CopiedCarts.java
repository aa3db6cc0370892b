package dev.tandem.bench.scale;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import dev.tandem.dynamodb.table.Tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Copies of a cart in DynamoDB Local's file, while nobody has it open. Through its interface an
 * item takes more than a millisecond, since it looks for each one, hashes it and reads its JSON.
 *
 * @param folder has the file
 * @param tables of the cart
 */
record CopiedCarts(Path folder, Tables tables) {

    /** In one statement. */
    private static final int ROWS = 500;

    /** What DynamoDB Local puts before a key whose SHA-1 says where a Scan comes to it. */
    private static final byte[] SALT = "LocalDdb".getBytes(US_ASCII);

    /** The cart of that number, from one to another. */
    void write(int original, int from, int to) {
        try {
            Process sqlite =
                    new ProcessBuilder("sqlite3", "-bail", file().toString())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            try (Writer sql = sqlite.outputWriter(US_ASCII)) {
                write(sql, SeededCarts.id(original), from, to);
            }
            if (sqlite.waitFor() != 0) {
                throw new IllegalStateException("sqlite3 could not copy carts");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("carts are copied by the command sqlite3", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while carts are copied", e);
        }
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".db")).findFirst().orElseThrow();
        }
    }

    private void write(Writer sql, String original, int from, int to) throws IOException {
        sql.write(
                """
                PRAGMA journal_mode = OFF;
                PRAGMA synchronous = OFF;
                PRAGMA cache_size = -200000;
                BEGIN;
                CREATE TEMP TABLE copy (id TEXT, hash BLOB);
                """);
        for (int first = from; first < to; first += ROWS) {
            sql.write("INSERT INTO copy VALUES " + rows(first, Math.min(to, first + ROWS)) + ";\n");
        }
        for (String table : List.of(tables.state(), tables.events())) {
            sql.write(copies(table, original));
        }
        sql.write("COMMIT;\n");
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(SeededCarts::id)
                .map(id -> "('%s',X'%s')".formatted(id, hash(id)))
                .collect(joining(","));
    }

    private String copies(String table, String original) {
        String range = table.equals(tables.events()) ? "rangeKey, rangeValue, " : "";
        return """
        INSERT INTO "%1$s" (hashKey, hashValue, %2$s itemSize, ObjectJSON)
        SELECT CAST(copy.id AS BLOB), copy.hash, %2$s itemSize,
               CAST(replace(CAST(ObjectJSON AS TEXT), '%3$s', copy.id) AS BLOB)
          FROM copy, "%1$s" WHERE hashKey = CAST('%3$s' AS BLOB);
        """
                .formatted(table, range, original);
    }

    private static String hash(String id) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(SALT);
            return HexFormat.of().formatHex(sha1.digest(id.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
