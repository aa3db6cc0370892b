package dev.tandem.observe.metric;

import java.util.List;

/**
 * One line of the embedded metric format: an object that says what its members are. Written as text
 * at once, since it is written with every command: maps of maps for a writer of JSON cost several
 * times as much as the command's decision.
 */
final class MetricLine {

    private static final int USUAL_LENGTH = 512;

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final StringBuilder line = new StringBuilder(USUAL_LENGTH);

    private MetricLine() {}

    /** Written at that many milliseconds since 1970. */
    static String of(List<MetricSet> sets, long millis) {
        MetricLine metrics = new MetricLine();
        metrics.write(sets, millis);
        return metrics.line.toString();
    }

    private void write(List<MetricSet> sets, long millis) {
        line.append('{');
        for (int i = 0; i < sets.size(); i++) {
            dimensions(sets, i);
        }
        line.append("\"_aws\":{\"Timestamp\":").append(millis).append(",\"CloudWatchMetrics\":[");
        String comma = "";
        for (MetricSet set : sets) {
            line.append(comma);
            directive(set);
            comma = ",";
        }
        line.append("]}");
        sets.forEach(this::values);
        line.append('}');
    }

    /** Once each, where it comes first, and with the value that it has last. */
    private void dimensions(List<MetricSet> sets, int of) {
        for (String name : sets.get(of).dimensions().keySet()) {
            if (sets.subList(0, of).stream().noneMatch(set -> set.dimensions().containsKey(name))) {
                text(name);
                line.append(':');
                text(last(sets, name));
                line.append(',');
            }
        }
    }

    private static String last(List<MetricSet> sets, String dimension) {
        String value = "";
        for (MetricSet set : sets) {
            value = set.dimensions().getOrDefault(dimension, value);
        }
        return value;
    }

    private void directive(MetricSet set) {
        line.append("{\"Namespace\":\"")
                .append(EmbeddedMetrics.NAMESPACE)
                .append("\",\"Dimensions\":[[");
        String comma = "";
        for (String name : set.dimensions().keySet()) {
            line.append(comma);
            text(name);
            comma = ",";
        }
        line.append("]],\"Metrics\":[");
        comma = "";
        for (Metric metric : set.metrics()) {
            line.append(comma).append("{\"Name\":");
            text(metric.name());
            line.append(",\"Unit\":\"").append(metric.unit().spelling()).append("\"}");
            comma = ",";
        }
        line.append("]}");
    }

    /** A single value stands alone, as every reader of the format knows it. */
    private void values(MetricSet set) {
        for (Metric metric : set.metrics()) {
            List<? extends Number> values = metric.values();
            line.append(',');
            text(metric.name());
            line.append(':');
            if (values.size() == 1) {
                line.append(values.getFirst());
            } else {
                array(values);
            }
        }
    }

    private void array(List<? extends Number> values) {
        char before = '[';
        for (Number value : values) {
            line.append(before).append(value);
            before = ',';
        }
        line.append(']');
    }

    private void text(String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        line.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"', '\\' -> line.append('\\').append(c);
            case '\b' -> line.append("\\b");
            case '\f' -> line.append("\\f");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (Character.isISOControl(c)) {
                    line.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xf]);
                } else {
                    line.append(c);
                }
            }
        }
    }
}
