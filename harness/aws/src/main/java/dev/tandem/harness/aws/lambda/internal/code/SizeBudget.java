package dev.tandem.harness.aws.lambda.internal.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** How many bytes may still be unpacked; counted here, since the sizes in a zip may lie. */
final class SizeBudget {

    private final byte[] buffer = new byte[64 * 1024];
    private long left;

    SizeBudget(long most) {
        left = most;
    }

    /** Whether all of it could be copied. */
    boolean copy(InputStream in, OutputStream out) throws IOException {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            left -= read;
            if (left < 0) {
                return false;
            }
            out.write(buffer, 0, read);
        }
        return true;
    }
}
