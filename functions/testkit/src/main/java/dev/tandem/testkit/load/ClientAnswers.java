package dev.tandem.testkit.load;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What one client was answered. */
final class ClientAnswers {

    final List<Long> nanos = new ArrayList<>();
    long accepted;
    long refused;
    long failed;
    @Nullable Exception firstFailure;

    void take(LoadedCall call, int client, long number) {
        long begin = System.nanoTime();
        try {
            if (call.once(client, number)) {
                accepted++;
            } else {
                refused++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (Exception e) {
            failed++;
            firstFailure = firstFailure == null ? e : firstFailure;
        }
        nanos.add(System.nanoTime() - begin);
    }
}
