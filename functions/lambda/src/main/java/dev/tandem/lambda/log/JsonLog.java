package dev.tandem.lambda.log;

/** Has SLF4J write lines of JSON. */
public final class JsonLog {

    private JsonLog() {}

    /**
     * From the first logger on, so it comes before it. By name, so that SLF4J need not look for
     * providers in every library, and takes no other that happens to be there.
     */
    public static void install() {
        if (System.getProperty("slf4j.provider") == null) {
            System.setProperty("slf4j.provider", JsonLogProvider.class.getName());
            // it would tell so, in a line that is no JSON
            System.setProperty("slf4j.internal.verbosity", "WARN");
        }
    }
}
