package dev.tandem.function.internal;

import java.nio.charset.StandardCharsets;

/**
 * A quick look at an event's bytes: without this name it is none of HTTP, and has not to be read as
 * one. Most of a small request's reading was this.
 */
final class HttpMarks {

    private static final byte[] NAME = "requestContext\"".getBytes(StandardCharsets.US_ASCII);

    private HttpMarks() {}

    /** Whether it may be an event of HTTP; also where a name may be written in escapes. */
    static boolean mayBeIn(byte[] event) {
        for (int i = 0; i < event.length; i++) {
            byte c = event[i];
            boolean isEscape = c == '\\' && i + 1 < event.length && event[i + 1] == 'u';
            if (c == 0 || isEscape) {
                return true;
            }
            if (c == '"' && isName(event, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(byte[] event, int from) {
        if (event.length - from < NAME.length) {
            return false;
        }
        for (int i = 0; i < NAME.length; i++) {
            if (event[from + i] != NAME[i]) {
                return false;
            }
        }
        return true;
    }
}
