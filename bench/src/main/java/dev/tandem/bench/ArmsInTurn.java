package dev.tandem.bench;

import java.util.List;

/**
 * Arms that are measured in turn.
 *
 * @param rounds how
 * @param arms of which each round has a block each
 */
public record ArmsInTurn(Rounds rounds, List<Arm> arms) {

    public ArmsInTurn {
        arms = List.copyOf(arms);
    }
}
