package dev.tandem.bench;

import java.util.List;

/**
 * Arms that are measured in turn.
 *
 * @param rounds how
 * @param arms of which each round has a block each
 */
public record Turns(Rounds rounds, List<Arm> arms) {

    public Turns {
        arms = List.copyOf(arms);
    }
}
