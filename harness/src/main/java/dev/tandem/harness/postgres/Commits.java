package dev.tandem.harness.postgres;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of a connection's statements are a COMMIT, whether sent as text or prepared before: Parse
 * names a statement, Bind makes a portal of it, Execute runs the portal.
 */
final class Commits {

    private static final Pattern COMMIT =
            Pattern.compile(
                    "(^|;)\\s*(COMMIT|END)(\\s+(WORK|TRANSACTION))?(\\s+AND\\s+(NO\\s+)?CHAIN)?\\s*;?\\s*$",
                    Pattern.CASE_INSENSITIVE);

    private final Set<String> statements = new HashSet<>();
    private final Set<String> portals = new HashSet<>();

    /** Whether the message commits; to be asked about each message, in their order. */
    boolean isCommit(FrontendMessage message) {
        return switch (message.type()) {
            case FrontendMessage.QUERY -> isCommit(message.string(0));
            case FrontendMessage.EXECUTE -> portals.contains(message.string(0));
            case FrontendMessage.PARSE -> {
                remember(statements, message.string(0), isCommit(message.string(1)));
                yield false;
            }
            case FrontendMessage.BIND -> {
                remember(portals, message.string(0), statements.contains(message.string(1)));
                yield false;
            }
            default -> false;
        };
    }

    private static boolean isCommit(String sql) {
        return COMMIT.matcher(sql).find();
    }

    private static void remember(Set<String> names, String name, boolean commit) {
        if (commit) {
            names.add(name);
        } else {
            names.remove(name);
        }
    }
}
