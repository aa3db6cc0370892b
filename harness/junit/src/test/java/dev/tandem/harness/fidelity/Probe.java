package dev.tandem.harness.fidelity;

import dev.tandem.harness.testing.fidelity.Area;

/**
 * A test that shows a guarantee.
 *
 * @param test its class and method
 * @param area where in the report it stands
 * @param aws what AWS documents
 * @param source where AWS documents it
 * @param differs how the harness differs; empty where it does as documented
 */
record Probe(String test, Area area, String aws, String source, String differs) {

    String line() {
        return "| %s | %s | %s | `%s` |\n"
                .formatted(
                        aws, source, differs.isEmpty() ? "does so" : "differs: " + differs, test);
    }
}
