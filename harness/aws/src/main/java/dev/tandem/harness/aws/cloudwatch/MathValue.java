package dev.tandem.harness.aws.cloudwatch;

import java.util.List;

/** What a part of an expression is. */
sealed interface MathValue {

    /** A number. */
    record Constant(double value) implements MathValue {}

    /** A series. */
    record One(Series series) implements MathValue {}

    /** Several of them, in brackets or all metrics. */
    record Many(List<Series> all) implements MathValue {}
}
