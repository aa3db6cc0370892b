package dev.tandem.harness.aws.lambda.internal.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What a child writes to its standard output and error, taken piece by piece. All that it wrote
 * before it answered is in the file by then.
 */
final class OutputTail {

    private static final int MOST_BYTES = 1024 * 1024;

    private final Path file;
    private long taken;

    OutputTail(Path file) {
        this.file = file;
    }

    /** What is new, and is not new any more then; of more than 1 MB the end. */
    synchronized String take() {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            String text = read(channel, size);
            taken = size;
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The output of a function in %s could not be read".formatted(file), e);
        }
    }

    /** What is new, and remains so. */
    synchronized String peek() {
        try (FileChannel channel = FileChannel.open(file)) {
            return read(channel, channel.size());
        } catch (IOException gone) {
            return "";
        }
    }

    private String read(FileChannel channel, long size) throws IOException {
        long from = Math.max(taken, size - MOST_BYTES);
        String text = FileText.from(from, channel, size);
        return from > taken ? "(%s bytes left out)%n".formatted(from - taken) + text : text;
    }
}
