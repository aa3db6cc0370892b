package dev.tandem.readmodel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.projection.DelegatingRowStore;
import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.internal.IdBalance;
import dev.tandem.readmodel.sentence.SentenceReadModel;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

class RowIdsBesideTest {

    @Test
    void nothing_is_read_any_longer_once_it_is_stopped() throws InterruptedException {
        CountDownLatch isUnderWay = new CountDownLatch(1);
        AtomicBoolean isRead = new AtomicBoolean();
        try (SentenceReadModel model = new SentenceReadModel()) {
            RowIdsBeside beside =
                    RowIdsBeside.reading(
                            new Slow(model.sentences(), isUnderWay, isRead),
                            AuditRequest.all(),
                            new IdBalance());
            isUnderWay.await();

            beside.stop();

            assertThat(isRead).as("the page that was under way").isTrue();
        }
    }

    /** Takes its time for a page of ids. */
    private record Slow(RowStore<String> rows, CountDownLatch isUnderWay, AtomicBoolean isRead)
            implements DelegatingRowStore<String> {

        @Override
        public List<String> ids(String after, int limit) {
            isUnderWay.countDown();
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            isRead.set(true);
            return rows.ids(after, limit);
        }
    }
}
