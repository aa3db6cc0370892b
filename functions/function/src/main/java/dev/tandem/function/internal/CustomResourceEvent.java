package dev.tandem.function.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What CloudFormation calls the function of a custom resource with (CloudFormation User Guide,
 * "Custom resource request objects"). It waits for an answer at {@code ResponseURL}, whatever the
 * call itself gives back.
 *
 * @param event the whole of it
 */
public record CustomResourceEvent(JsonNode event) {

    private static final Set<String> TYPES = Set.of("Create", "Update", "Delete");
    private static final List<String> TEXTS =
            List.of("ResponseURL", "StackId", "RequestId", "LogicalResourceId");
    private static final String PROPERTIES = "ResourceProperties";

    /** The event that is read, if it is one of a custom resource. */
    public static Optional<CustomResourceEvent> read(byte[] event) {
        if (!new String(event, StandardCharsets.ISO_8859_1).contains("\"ResponseURL\"")) {
            return Optional.empty();
        }
        try {
            JsonNode tree = JsonMapper.shared().readTree(event);
            return is(tree) ? Optional.of(new CustomResourceEvent(tree)) : Optional.empty();
        } catch (JacksonException e) {
            // CloudFormation sends JSON: whoever reads the request says what is wrong with it
            return Optional.empty();
        }
    }

    /** Whether it is one. */
    public static boolean is(JsonNode event) {
        return TYPES.contains(event.path("RequestType").asString(""))
                && TEXTS.stream().allMatch(name -> event.path(name).isString())
                && isUrl(event.path("ResponseURL").asString(""));
    }

    /** CloudFormation's own is https; what stands in for it on one machine listens at a port. */
    private static boolean isUrl(String text) {
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme());
            return url.getHost() != null
                    && (scheme.equals("https") || (scheme.equals("http") && url.getPort() > 0));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Where the answer goes. */
    public URI responseUrl() {
        return URI.create(text("ResponseURL"));
    }

    /** Create, Update or Delete. */
    public String type() {
        return text("RequestType");
    }

    /** Whether the stack does without it from now on. */
    public boolean isDelete() {
        return type().equals("Delete");
    }

    /**
     * Whether it is the update of a rollback, from the {@code Version} of a function back to one
     * before.
     */
    public boolean isRollback() {
        return type().equals("Update")
                && number(PROPERTIES) < number("OldResourceProperties")
                && number(PROPERTIES) > 0;
    }

    /** The number at the end of a version's ARN; 0 if there is none. */
    private long number(String properties) {
        String version = event.path(properties).path("Version").asString("");
        String number = version.substring(version.lastIndexOf(':') + 1);
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    /** The text of that name; empty if there is none. */
    public String text(String name) {
        return event.path(name).asString("");
    }

    /**
     * What the resource is called: always the same, since CloudFormation takes another name for
     * another resource, and deletes the first.
     */
    public String physicalId() {
        String given = text("PhysicalResourceId");
        return given.isEmpty() ? text("LogicalResourceId") : given;
    }
}
