package dev.tandem.harness.aws.httpapi;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which bodies an HTTP API hands on as text; all others reach the function in Base64. */
final class MediaTypes {

    private static final Pattern TEXT =
            Pattern.compile(
                    "text/.*|application/(.*\\+)?(json|xml)|application/(javascript|ecmascript)");

    private MediaTypes() {}

    /** A body of no type counts as text. */
    static boolean isText(Optional<String> contentType) {
        return contentType
                .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .map(type -> TEXT.matcher(type).matches())
                .orElse(true);
    }
}
