package dev.tandem.harness.aws.cloudwatch;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Values by period, the newest first; empty where a period has none. */
record Series(List<OptionalDouble> values) {

    Series {
        values = List.copyOf(values);
    }

    /** Of the periods in which both have a value (CloudWatch User Guide, "Metric math syntax"). */
    Series with(Series other, DoubleBinaryOperator operator) {
        return new Series(
                IntStream.range(0, values.size())
                        .mapToObj(at -> both(values.get(at), other.values.get(at), operator))
                        .toList());
    }

    private static OptionalDouble both(
            OptionalDouble one, OptionalDouble other, DoubleBinaryOperator operator) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(operator.applyAsDouble(one.getAsDouble(), other.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** With that value where there is none. */
    Series filled(double value) {
        return new Series(
                values.stream().map(each -> OptionalDouble.of(each.orElse(value))).toList());
    }

    /** In each period, of those that have a value there. */
    static Series together(List<Series> all, Function<DoubleStream, OptionalDouble> statistic) {
        return new Series(
                IntStream.range(0, all.getFirst().values.size())
                        .mapToObj(at ->
                                statistic.apply(
                                        all.stream()
                                                .map(one -> one.values.get(at))
                                                .flatMapToDouble(OptionalDouble::stream)))
                        .toList());
    }
}
