package dev.tandem.readmodel.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.readmodel.definition.ReadModelObserver;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.internal.SharedWork;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.time.Duration;
import java.util.List;

class ReadModelPrimingTest {

    private final HikariDataSource pool = new HikariDataSource();
    private final ReadModelPriming priming =
            new ReadModelPriming(
                    new ReadModels(
                            pool,
                            new JdbcTemplate(pool),
                            new JdbcTransactionManager(pool),
                            1,
                            Duration.ofMinutes(1),
                            ReadModelObserver.NONE),
                    List::of);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_copy_is_a_process_of_its_own_among_those_that_share_work() {
        String before = process(SharedWork.newCall());
        assertThat(process(SharedWork.newCall())).as("by another call").isEqualTo(before);

        priming.beforeCheckpoint();
        priming.afterRestore();

        assertThat(process(SharedWork.newCall())).isNotEqualTo(before);
    }

    private static String process(String call) {
        return call.substring(0, call.indexOf('/'));
    }
}
