package dev.tandem.harness.aws.cloudwatch;

import java.util.DoubleSummaryStatistics;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** What the values of a period are taken together to; named as CloudWatch has it. */
public enum Statistic {
    SUM("Sum"),
    MAXIMUM("Maximum"),
    MINIMUM("Minimum"),
    AVERAGE("Average"),
    SAMPLE_COUNT("SampleCount");

    private final String spelling;

    Statistic(String spelling) {
        this.spelling = spelling;
    }

    /** Its name. */
    public String spelling() {
        return spelling;
    }

    OptionalDouble of(DoubleStream values) {
        DoubleSummaryStatistics all = values.summaryStatistics();
        return all.getCount() == 0 ? OptionalDouble.empty() : OptionalDouble.of(of(all));
    }

    private double of(DoubleSummaryStatistics all) {
        return switch (this) {
            case SUM -> all.getSum();
            case MAXIMUM -> all.getMax();
            case MINIMUM -> all.getMin();
            case AVERAGE -> all.getAverage();
            case SAMPLE_COUNT -> all.getCount();
        };
    }
}
