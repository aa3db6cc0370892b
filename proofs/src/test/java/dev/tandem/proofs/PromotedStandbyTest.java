package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.harness.engines.postgres.LocalPostgres.Settings;
import dev.tandem.harness.engines.process.Deadline;
import dev.tandem.harness.engines.process.TemporaryFolder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A server and its standby, which follows it by streaming and takes over in the end. */
@Tag("thorough")
@Timeout(300)
class PromotedStandbyTest {

    private static final int CONNECTIONS = 2;

    private final TemporaryFolder folder = TemporaryFolder.create("tandem-standby-");

    @AfterEach
    void delete() {
        folder.delete();
    }

    @Test
    void when_the_name_of_the_database_leads_to_the_standby_nothing_is_lost_and_nobody_is_parked() {
        try (LocalPostgres first = server("first")) {
            String url = first.createDatabase();
            try (LocalPostgres second = standbyOf(first);
                    NetworkName name = NetworkName.leadingTo(first.port());
                    BothSides sides = sides(name.in(url))) {
                ShortRun carts = new ShortRun(sides);
                carts.create("a");
                assertThat(carts.deliver("a")).isEmpty();
                JdbcTemplate standby = database(url, second);
                awaitShown(standby, "a");

                name.leadsTo(second.port());
                carts.create("b");
                for (int delivery = 0; delivery < 5; delivery++) {
                    assertThat(carts.deliver("b")).containsOnlyKeys("b");
                }
                assertThat(carts.view("a").lastSequenceNumber()).isEqualTo(1);

                name.leadsTo(first.port());
                assertAppliedSoon(carts, "b");
                awaitShown(standby, "b");

                first.stop();
                assertThat(standby.queryForObject("SELECT pg_promote(true, 60)", Boolean.class))
                        .isTrue();
                name.leadsTo(second.port());
                carts.create("c");
                assertAppliedSoon(carts, "c");

                assertThat(sides.parked()).isEmpty();
                assertThat(List.of("a", "b", "c"))
                        .allMatch(cart -> carts.view(cart).lastSequenceNumber() == 1);
                carts.agrees();
            }
        }
    }

    /** At the first delivery, or after one for each dead connection that was still in the pool. */
    private static void assertAppliedSoon(ShortRun carts, String cart) {
        // a pool takes a connection for alive that was used less than half a second ago
        var _ = Deadline.in(Duration.ofMillis(600)).await(() -> false);
        for (int dead = 0; dead < CONNECTIONS; dead++) {
            if (carts.deliver(cart).isEmpty()) {
                return;
            }
        }
        assertThat(carts.deliver(cart)).isEmpty();
    }

    private static void awaitShown(JdbcTemplate standby, String cart) {
        await("the standby to follow")
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        standby.queryForList("SELECT cart_id FROM cart", String.class)
                                .contains(cart));
    }

    private static BothSides sides(String url) {
        return new BothSides(
                DynamoDbLocal.shared().client(),
                url,
                "logging.level.root=off",
                "spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
                "spring.datasource.hikari.connection-timeout=3000");
    }

    private static JdbcTemplate database(String url, LocalPostgres server) {
        return new JdbcTemplate(
                new DriverManagerDataSource(url.replaceFirst(":\\d+/", ":" + server.port() + "/")));
    }

    private LocalPostgres server(String name) {
        return LocalPostgres.start(Settings.defaults().withData(folder.resolve(name)));
    }

    /** Made of a copy of its files, as a backup would be. */
    private LocalPostgres standbyOf(LocalPostgres first) {
        first.stop();
        Path copy = folder.resolve("second").resolve("cluster");
        copy(folder.resolve("first").resolve("cluster"), copy);
        try {
            Files.createFile(copy.resolve("standby.signal"));
            Files.writeString(
                    copy.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=127.0.0.1 port=%s user=postgres'%n"
                            .formatted(first.port()),
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        first.startAgain();
        return server("second");
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                Files.copy(file, copied);
                Files.setPosixFilePermissions(copied, Files.getPosixFilePermissions(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
