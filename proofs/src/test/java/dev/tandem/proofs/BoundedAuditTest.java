package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What an audit of all reads by itself keeps to {@code scan-units-per-second}, as its pages do. */
class BoundedAuditTest {

    private final SingleReads reads = new SingleReads();
    private final BothSides sides =
            new BothSides(
                    InterceptedDynamoDb.client(reads), LocalPostgres.shared().createDatabase());
    private final Purses purses = new Purses(sides);

    @BeforeEach
    void fill() {
        for (String id : List.of("p1", "p2", "p3")) {
            purses.put(id, "EUR", "4.50");
        }
        sides.jdbc().update("UPDATE purse SET balances = '{\"EUR\": 1}' WHERE purse_id = 'p1'");
        sides.jdbc().update("INSERT INTO purse VALUES ('ghost', '{}', 7)");
        reads.clear();
    }

    @AfterEach
    void close() {
        sides.close();
    }

    private static List<AuditRequest> requests() {
        return List.of(
                AuditRequest.all(), AuditRequest.scheduled(), AuditRequest.all().shared("a"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void suspects_are_read_within_the_budget(AuditRequest request) {
        assertThat(audit(request).wrong()).isEqualTo(2);

        assertThat(reads.bounded()).contains("Query", "GetItem");
        assertThat(reads.unbounded()).isEmpty();
    }

    @Test
    void who_asks_for_one_waits_for_nobody() {
        assertThat(audit(AuditRequest.one("p1")).wrong()).isEqualTo(1);

        assertThat(reads.bounded()).isEmpty();
        assertThat(reads.unbounded()).contains("Query", "GetItem");
    }

    private AuditReport audit(AuditRequest request) {
        return BothSides.view(
                purses.auditor(InstantSource.system())
                        .remembering(purses.runs(_ -> {}))
                        .sharing(
                                new TransactionTemplate(
                                        sides.bean(
                                                new ParameterizedTypeReference<
                                                        PlatformTransactionManager>() {})),
                                Duration.ofMinutes(1))
                        .audit(request));
    }

    /** Which reads of a single aggregate the budget bounds, and which it does not. */
    private static final class SingleReads implements ExecutionInterceptor {

        private final Collection<String> bounded = new ConcurrentLinkedQueue<>();
        private final Collection<String> unbounded = new ConcurrentLinkedQueue<>();

        void clear() {
            bounded.clear();
            unbounded.clear();
        }

        List<String> bounded() {
            return List.copyOf(bounded);
        }

        List<String> unbounded() {
            return List.copyOf(unbounded);
        }

        @Override
        public void beforeExecution(
                Context.BeforeExecution context, ExecutionAttributes attributes) {
            boolean isBounded =
                    attributes.getAttributes().keySet().stream()
                            .anyMatch(known -> known.toString().equals("dev.tandem.bounded-reads"));
            Collection<String> of = isBounded ? bounded : unbounded;
            switch (context.request()) {
                case QueryRequest _ -> of.add("Query");
                case GetItemRequest _ -> of.add("GetItem");
                default -> {}
            }
        }
    }
}
