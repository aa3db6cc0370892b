package dev.tandem.proofs.dump;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;

import org.junit.jupiter.api.Test;

import java.io.IOException;

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
        Place place = Place.fresh();
        try (World world = new World(place)) {
            new TableCreation(world.dynamoDb())
                    .create(CartAggregate.TYPE, Tables.of(CartAggregate.TYPE, ""));
            CartSchema.migrate(world.database());
            new BusyWorld(world).live();
            Dump.named(System.getProperty("dump")).write(world);
        }
    }
}
