package dev.tandem.harness.aws.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/**
 * Metric math as far as the harness has it: numbers, {@code + - * /}, {@code SUM}, {@code MAX},
 * {@code MIN} and {@code AVG} of several series, {@code FILL} with a number, {@code METRICS()}
 * (CloudWatch User Guide, "Using math expressions with CloudWatch metrics"). Anything else is
 * refused by its name.
 */
final class MetricMath {

    private final MathTokens tokens;
    private final List<Series> metrics;
    private final Function<String, Series> named;

    private MetricMath(MathTokens tokens, List<Series> metrics, Function<String, Series> named) {
        this.tokens = tokens;
        this.metrics = metrics;
        this.named = named;
    }

    /**
     * Works an expression out.
     *
     * @param metrics all that are no expression
     * @param named the series of an id
     * @throws IllegalArgumentException if it can't be understood, or is no series
     */
    static Series of(String expression, List<Series> metrics, Function<String, Series> named) {
        MathTokens tokens = new MathTokens(expression);
        MathValue value = new MetricMath(tokens, metrics, named).sum();
        if (!tokens.peek().isEmpty()) {
            throw tokens.wrong("'%s' is too much".formatted(tokens.peek()));
        }
        return switch (value) {
            case MathValue.One(Series series) -> series;
            case MathValue.Constant _, MathValue.Many _ ->
                    throw tokens.wrong("it has to be one series, for an alarm to watch it");
        };
    }

    /** Works all out, on series without values. */
    static void check(List<MetricQuery> queries) {
        Series none = new Series(List.of(OptionalDouble.empty()));
        List<String> ids = queries.stream().map(MetricQuery::id).toList();
        for (MetricQuery query : queries) {
            if (query instanceof MetricQuery.Expression(_, _, String expression)) {
                of(
                        expression,
                        List.of(none),
                        id -> {
                            if (!ids.contains(id)) {
                                throw new IllegalArgumentException(
                                        "has the expression %s: there is no series %s"
                                                .formatted(expression, id));
                            }
                            return none;
                        });
            }
        }
    }

    private MathValue sum() {
        MathValue left = product();
        while (tokens.peek().matches("[-+]")) {
            left =
                    tokens.next().equals("+")
                            ? both(left, product(), Double::sum)
                            : both(left, product(), (a, b) -> a - b);
        }
        return left;
    }

    private MathValue product() {
        MathValue left = part();
        while (tokens.peek().matches("[*/]")) {
            left =
                    tokens.next().equals("*")
                            ? both(left, part(), (a, b) -> a * b)
                            : both(left, part(), (a, b) -> a / b);
        }
        return left;
    }

    private MathValue part() {
        String token = tokens.next();
        if (token.equals("(")) {
            MathValue inner = sum();
            tokens.require(")");
            return inner;
        }
        if (token.equals("[")) {
            return many();
        }
        if (token.matches("\\d.*")) {
            return new MathValue.Constant(Double.parseDouble(token));
        }
        if (!token.matches("[A-Za-z]\\w*")) {
            throw tokens.wrong("'%s' is no value".formatted(token));
        }
        return tokens.take("(") ? function(token) : new MathValue.One(named.apply(token));
    }

    private MathValue many() {
        List<Series> all = new ArrayList<>();
        do {
            all.add(series(sum()));
        } while (tokens.take(","));
        tokens.require("]");
        return new MathValue.Many(all);
    }

    private MathValue function(String name) {
        MathValue value =
                switch (name) {
                    case "METRICS" -> new MathValue.Many(metrics);
                    case "SUM" -> together(Statistic.SUM);
                    case "MAX" -> together(Statistic.MAXIMUM);
                    case "MIN" -> together(Statistic.MINIMUM);
                    case "AVG" -> together(Statistic.AVERAGE);
                    case "FILL" -> fill();
                    default ->
                            throw tokens.wrong(
                                    name
                                            + " is not to be had in the harness, supported are SUM,"
                                            + " MAX, MIN, AVG, FILL and METRICS");
                };
        tokens.require(")");
        return value;
    }

    private MathValue together(Statistic statistic) {
        if (sum() instanceof MathValue.Many(List<Series> all)) {
            return new MathValue.One(Series.together(all, statistic::of));
        }
        throw tokens.wrong("of one series " + statistic.spelling() + " is a number");
    }

    private MathValue fill() {
        MathValue what = sum();
        tokens.require(",");
        if (!(sum() instanceof MathValue.Constant(double with))) {
            throw tokens.wrong("FILL is to be had with a number only");
        }
        return switch (what) {
            case MathValue.Many(List<Series> all) ->
                    new MathValue.Many(all.stream().map(one -> one.filled(with)).toList());
            case MathValue.Constant _, MathValue.One _ ->
                    new MathValue.One(series(what).filled(with));
        };
    }

    private Series series(MathValue value) {
        return switch (value) {
            case MathValue.One(Series series) -> series;
            case MathValue.Constant _, MathValue.Many _ ->
                    throw tokens.wrong("a series is missing");
        };
    }

    private MathValue both(MathValue left, MathValue right, DoubleBinaryOperator operator) {
        return switch (left) {
            case MathValue.Constant(double one)
                    when right instanceof MathValue.Constant(double other) ->
                    new MathValue.Constant(operator.applyAsDouble(one, other));
            case MathValue.Constant(double one) ->
                    new MathValue.One(constant(one, series(right)).with(series(right), operator));
            case MathValue.One(Series one) when right instanceof MathValue.Constant(double other) ->
                    new MathValue.One(one.with(constant(other, one), operator));
            case MathValue.One(Series one) -> new MathValue.One(one.with(series(right), operator));
            case MathValue.Many _ -> throw tokens.wrong("it calculates with one series at a time");
        };
    }

    private static Series constant(double value, Series like) {
        return new Series(like.values().stream().map(_ -> OptionalDouble.of(value)).toList());
    }
}
