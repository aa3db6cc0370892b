package dev.tandem.harness.aws.stream.filter;

import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * FilterCriteria: patterns of EventBridge on the record's JSON, matched by AWS's own rule engine; a
 * record passes if it matches one of them (AWS Lambda Developer Guide, Control which events Lambda
 * sends to your function).
 */
public final class RecordFilter {

    /** As many patterns as a mapping may have. */
    public static final int MOST_PATTERNS = 5;

    /** As many characters as a pattern may have. */
    public static final int LONGEST_PATTERN = 4096;

    private final List<String> patterns;
    private final Machine machine = Machine.builder().build();

    private RecordFilter(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
        patterns.forEach(this::add);
    }

    /** Lets every record pass. */
    public static RecordFilter none() {
        return new RecordFilter(List.of());
    }

    /**
     * Lets pass what matches one of the patterns.
     *
     * @param patterns JSON; without any, every record passes
     * @throws IllegalArgumentException if they are too many, too long or no patterns
     */
    public static RecordFilter of(List<String> patterns) {
        if (patterns.size() > MOST_PATTERNS) {
            throw new IllegalArgumentException(
                    "there are %s patterns, at most %s are allowed"
                            .formatted(patterns.size(), MOST_PATTERNS));
        }
        return new RecordFilter(patterns);
    }

    private void add(String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            throw new IllegalArgumentException(
                    "a pattern has %s characters, at most %s are allowed"
                            .formatted(pattern.length(), LONGEST_PATTERN));
        }
        String problem = JsonRuleCompiler.check(pattern);
        if (problem != null) {
            throw new IllegalArgumentException(
                    "'%s' is no pattern of EventBridge: %s".formatted(pattern, problem));
        }
        try {
            machine.addRule(pattern, pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The patterns, as they were given. */
    public List<String> patterns() {
        return patterns;
    }

    /** Whether a record, as Lambda sends it, is to be delivered. */
    public boolean passes(byte[] json) {
        if (patterns.isEmpty()) {
            return true;
        }
        try {
            return !machine.rulesForJSONEvent(new String(json, StandardCharsets.UTF_8)).isEmpty();
        } catch (Exception e) { // declared so by the rule engine, for JSON that is none
            throw new IllegalStateException(
                    "A record could not be matched with the patterns " + patterns, e);
        }
    }
}
