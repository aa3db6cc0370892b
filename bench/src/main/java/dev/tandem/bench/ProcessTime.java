package dev.tandem.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Processor time of this process, with its collector and its compilers, by POSIX's {@code
 * clock_gettime}: what the JVM tells of it on Linux goes on in steps of ten milliseconds, and a
 * block of calls may take less.
 */
final class ProcessTime {

    /** {@code CLOCK_PROCESS_CPUTIME_ID}. */
    private static final int CLOCK =
            System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).contains("mac")
                    ? 12
                    : 2;

    private static final MemoryLayout TIMESPEC =
            MemoryLayout.structLayout(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

    @SuppressWarnings("restricted")
    private static final MethodHandle CLOCK_GETTIME =
            Linker.nativeLinker()
                    .downcallHandle(
                            Linker.nativeLinker().defaultLookup().findOrThrow("clock_gettime"),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS));

    private ProcessTime() {}

    /** In nanoseconds, since the process began. */
    static long now() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment time = arena.allocate(TIMESPEC);
            int failed = (int) CLOCK_GETTIME.invokeExact(CLOCK, time);
            if (failed != 0) {
                throw new IllegalStateException("clock_gettime has no processor time here");
            }
            return time.getAtIndex(ValueLayout.JAVA_LONG, 0) * 1_000_000_000
                    + time.getAtIndex(ValueLayout.JAVA_LONG, 1);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
