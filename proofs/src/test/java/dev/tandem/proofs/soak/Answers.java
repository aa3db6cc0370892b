package dev.tandem.proofs.soak;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;

/** What the answer to a command says. */
final class Answers {

    private static final Set<String> REFUSALS =
            Set.of(
                    "urn:tandem:invalid",
                    "urn:tandem:not-found",
                    "urn:tandem:conflict",
                    "urn:tandem:rejected",
                    "urn:tandem:command-id-reused");

    /** Of who died, or failed otherwise. */
    static final JsonNode NONE = JsonText.MAPPER.createObjectNode().put("none", true);

    private Answers() {}

    static boolean isAccepted(JsonNode answer) {
        return answer.has("version") && answer.path("events").isArray();
    }

    static boolean isUnavailable(JsonNode answer) {
        return is(answer, "unavailable");
    }

    /** Nobody knows: it may have been carried out. */
    static boolean isUnknown(JsonNode answer) {
        return answer.has("none")
                || (isUnavailable(answer) && answer.path("outcome").asString("").equals("unknown"));
    }

    /** Whether it is one of the answers that there are. */
    static boolean isKnown(JsonNode answer) {
        return isAccepted(answer)
                || isUnknown(answer)
                || isUnavailable(answer)
                || REFUSALS.contains(type(answer));
    }

    /** What is kept under the command's id, and told again. */
    static boolean isKept(JsonNode answer) {
        return isAccepted(answer) || is(answer, "rejected") || is(answer, "not-found");
    }

    static List<Long> events(JsonNode answer) {
        return answer.path("events")
                .valueStream()
                .map(event -> event.path("sequenceNumber").asLong())
                .toList();
    }

    /** The version that it speaks of; 0 if it speaks of none. */
    static long version(JsonNode answer) {
        return answer.path(is(answer, "conflict") ? "currentVersion" : "version").asLong(0);
    }

    private static boolean is(JsonNode answer, String problem) {
        return type(answer).equals("urn:tandem:" + problem);
    }

    private static String type(JsonNode answer) {
        return answer.path("type").asString("");
    }
}
