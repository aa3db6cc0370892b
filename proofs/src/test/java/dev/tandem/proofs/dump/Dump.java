package dev.tandem.proofs.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Both sides of a world as the code of one commit has written them; see {@link WriteDump}.
 *
 * @param folder named after the commit
 */
record Dump(Path folder) {

    private static final Path ALL = Path.of("src/test/dumps");

    private static final String DYNAMODB = "dynamodb";
    private static final String POSTGRES = "postgres.sql";
    private static final String MADE_AT = "made-at";
    private static final String KINDS = "kinds";

    static Dump named(String name) {
        return new Dump(ALL.resolve(name));
    }

    /** The one that was made last, for the tests. */
    static List<Dump> newest() {
        List<Dump> all = all();
        return all.subList(all.size() - 1, all.size());
    }

    /** Each one before it. */
    static List<Dump> older() {
        List<Dump> all = all();
        return all.subList(0, all.size() - 1);
    }

    private static List<Dump> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.map(Dump::new).sorted(Comparator.comparing(Dump::madeAt)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(World world) throws IOException {
        if (Files.exists(folder)) {
            throw new IllegalStateException(folder + " is there: a dump is never written over");
        }
        Instant made = Instant.now();
        new DynamoDbDump(world.dynamoDb()).write(folder.resolve(DYNAMODB));
        new PostgresDump(world.database()).write(folder.resolve(POSTGRES));
        Files.writeString(folder.resolve(MADE_AT), made + "\n");
        Files.write(folder.resolve(KINDS), Kinds.in(world));
    }

    /**
     * Loads it into empty databases, the event table with its stream on, as it is found some time
     * after it was made: all its instants move, by whole seconds, so that what has a time to live
     * or a lease has as much of it left as then.
     */
    void load(World world, Duration later) throws IOException {
        Duration shift =
                Duration.between(madeAt().plus(later), Instant.now())
                        .truncatedTo(ChronoUnit.SECONDS);
        new DynamoDbLoad(world.dynamoDb(), shift).load(folder.resolve(DYNAMODB));
        new PostgresLoad(world.jdbc(), shift).load(folder.resolve(POSTGRES));
    }

    private Instant madeAt() {
        try {
            return Instant.parse(Files.readString(folder.resolve(MADE_AT)).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many of each kind were in the world that was dumped. */
    List<String> kinds() throws IOException {
        return Files.readAllLines(folder.resolve(KINDS));
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
