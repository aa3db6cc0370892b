package dev.tandem.harness.aws.endpoint.internal;

/** Text within XML. */
public final class Xml {

    private Xml() {}

    /** The text with what has a meaning in XML replaced. */
    public static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
