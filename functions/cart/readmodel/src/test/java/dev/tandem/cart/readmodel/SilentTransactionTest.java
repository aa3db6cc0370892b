package dev.tandem.cart.readmodel;

import static dev.tandem.cart.readmodel.Events.added;
import static dev.tandem.cart.readmodel.Events.created;
import static dev.tandem.cart.readmodel.Events.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.failure.DatabaseFailure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.StatementCallback;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A function that is frozen within its transaction stops others for a while only. */
class SilentTransactionTest {

    private final CountDownLatch locked = new CountDownLatch(1);
    private final CountDownLatch thawed = new CountDownLatch(1);
    private final LocalReadModel model = LocalReadModel.with("tandem.read-model.statement.idle=2s");

    @AfterEach
    void close() {
        thawed.countDown();
        model.close();
    }

    @Test
    void rows_that_it_has_locked_are_let_go_and_it_comes_again() throws InterruptedException {
        model.handle(history("c", created()));
        CompletableFuture<RuntimeException> frozen = CompletableFuture.supplyAsync(this::freeze);
        assertThat(locked.await(1, TimeUnit.MINUTES)).isTrue();

        model.handle(history("c", created(), added("tea", 1, "1")));

        assertThat(model.cart("c").orElseThrow().lastSequenceNumber()).isEqualTo(2);
        thawed.countDown();
        assertThat(DatabaseFailure.of(frozen.join()))
                .as("no fault of the carts")
                .isInstanceOf(OutOfReach.class);
    }

    /** What its transaction ends with. */
    private RuntimeException freeze() {
        return catchThrowableOfType(
                RuntimeException.class,
                () ->
                        model.bean(ReadModels.class)
                                .statements()
                                .execute((StatementCallback<Boolean>) this::lockAndFreeze));
    }

    private boolean lockAndFreeze(Statement statement) throws SQLException {
        statement.execute("SELECT FROM cart WHERE cart_id = 'c' FOR UPDATE");
        locked.countDown();
        try {
            thawed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return statement.execute("SELECT 1");
    }
}
