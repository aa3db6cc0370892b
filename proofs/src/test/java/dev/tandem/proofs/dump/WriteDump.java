package dev.tandem.proofs.dump;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Lets a {@link BusyWorld} live on real engines and writes both sides of it to {@code
 * src/test/dumps}: once for each release that changes a stored form, and never over an older one.
 * No test, so that no build runs it:
 *
 * <pre>{@code
 * mvn test -pl proofs -am -Dtest=WriteDump -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Ddump=$(git rev-parse --short HEAD)
 * }</pre>
 *
 * <p>Ids and contents are the same each time; instants, and how far the rebuild came that was
 * killed, are not.
 */
class WriteDump {

    @Test
    void write_a_dump_of_what_this_code_stores() throws IOException {
        Path folder = Path.of("src/test/dumps", System.getProperty("dump"));
        if (Files.exists(folder)) {
            throw new IllegalStateException(folder + " is there: a dump is never written over");
        }
        Place place = Place.fresh();
        try (World world = new World(place)) {
            new TableCreation(world.dynamoDb())
                    .create(CartAggregate.TYPE, Tables.of(CartAggregate.TYPE, ""));
            CartSchema.migrate(world.database());
            new BusyWorld(world).live();
            Instant made = Instant.now();
            new DynamoDbDump(world.dynamoDb()).write(folder.resolve("dynamodb"));
            new PostgresDump(world.database()).write(folder.resolve("postgres.sql"));
            Files.writeString(folder.resolve("made-at"), made + "\n");
        }
    }
}
