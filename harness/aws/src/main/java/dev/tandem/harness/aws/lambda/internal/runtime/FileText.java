package dev.tandem.harness.aws.lambda.internal.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The text of a file that others go on writing. */
final class FileText {

    private FileText() {}

    /** Its end, of that many bytes at most. */
    static String tail(Path file, int most) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long end = channel.size();
            return from(Math.max(0, end - most), channel, end);
        }
    }

    /** From that byte to the end that the file has now. */
    static String from(long start, FileChannel channel, long end) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (end - start));
        channel.read(bytes, start);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }
}
