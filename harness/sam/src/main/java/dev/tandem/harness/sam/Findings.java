package dev.tandem.harness.sam;

import java.util.Set;

/**
 * What reading a template brings to light besides its resources.
 *
 * @param problems what is wrong
 * @param withoutEffect each setting that changes nothing on one machine, with the reason
 */
record Findings(Problems problems, Set<String> withoutEffect) {

    void problem(String where, String what) {
        problems.add(where, what);
    }

    void withoutEffect(String where, String reason) {
        withoutEffect.add(where + ": " + reason);
    }
}
