package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.management.ManagementFactory;

/** A batch may have 6 MB, of which an event takes half a dozen texts of each record. */
@ParameterizedClass
@EnumSource(Face.class)
class BatchInOnePassTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final LambdaCart lambda;

    BatchInOnePassTest(Face face) {
        lambda = LambdaCart.withFew(face);
    }

    @Test
    void what_a_batch_holds_besides_its_events_costs_no_more_memory_than_its_bytes() {
        byte[] small = batch(10);
        byte[] large = batch(300_000);
        allocatedBy(small);
        allocatedBy(large);

        long more = allocatedBy(large) - allocatedBy(small);

        // the bytes are read once; a tree takes thirty times as much
        assertThat(more).isLessThan(5L * large.length);
    }

    private long allocatedBy(byte[] batch) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(new String(lambda.invoke("updateCartReadModel", batch), UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static byte[] batch(int besides) {
        return """
        {"Records":[{"eventName":"REMOVE","dynamodb":{"OldImage":{"x":{"L":[%s]}},"SequenceNumber":"1"}}]}
        """
                .formatted("{},".repeat(besides) + "{}")
                .getBytes(UTF_8);
    }
}
