package dev.tandem.harness.engines.postgres;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a connection's statements say, whether sent as text or prepared before: Parse names a
 * statement, Bind makes a portal of it, Execute runs the portal.
 */
final class StatementTexts {

    private static final Pattern COMMIT =
            Pattern.compile(
                    "(^|;)\\s*(COMMIT|END)(\\s+(WORK|TRANSACTION))?(\\s+AND\\s+(NO\\s+)?CHAIN)?\\s*;?\\s*$",
                    Pattern.CASE_INSENSITIVE);

    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();

    /**
     * What the message has executed, empty if it is no statement; to be asked about each message,
     * in their order.
     */
    String of(FrontendMessage message) {
        return switch (message.type()) {
            case FrontendMessage.QUERY -> message.string(0);
            case FrontendMessage.EXECUTE -> portals.getOrDefault(message.string(0), "");
            case FrontendMessage.PARSE -> {
                statements.put(message.string(0), message.string(1));
                yield "";
            }
            case FrontendMessage.BIND -> {
                portals.put(message.string(0), statements.getOrDefault(message.string(1), ""));
                yield "";
            }
            default -> "";
        };
    }

    static boolean isCommit(String sql) {
        return COMMIT.matcher(sql).find();
    }
}
