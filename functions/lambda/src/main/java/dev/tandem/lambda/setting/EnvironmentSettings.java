package dev.tandem.lambda.setting;

import static dev.tandem.observe.setting.SettingValue.refused;

import dev.tandem.observe.setting.SettingGroups;
import dev.tandem.observe.setting.UnreadSetting;
import dev.tandem.observe.setting.UnreadSettingException;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * EnvironmentSettings by the names that they have on Spring's face, such as {@code
 * tandem.dynamodb.table-prefix}, from variables of the environment. As Spring Boot's binding has
 * it, {@code TANDEM_DYNAMODB_TABLE_PREFIX} and {@code TANDEM_DYNAMODB_TABLEPREFIX} both say it, and
 * a time, a choice or an address that is empty is not said.
 */
public final class EnvironmentSettings {

    private static final Set<String> YES = Set.of("true", "on", "yes", "1");
    private static final Set<String> NO = Set.of("false", "off", "no", "0");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]+}");

    /** Read where there is a database. */
    private static final String DATABASE = "spring.datasource.url";

    private final Map<String, String> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> asked = new TreeSet<>();

    /**
     * @param variables of the environment
     */
    public EnvironmentSettings(Map<String, String> variables) {
        this.variables.putAll(variables);
    }

    /** Lets a setting be given that nobody asks for. */
    public void know(String setting) {
        asked.add(setting);
    }

    /** A text, which may be empty. */
    public Optional<String> text(String setting) {
        asked.add(setting);
        Optional<String> said =
                names(setting).map(variables::get).filter(value -> value != null).findFirst();
        said.filter(PLACEHOLDER.asPredicate())
                .ifPresent(_ -> {
                    // which may be a password: it is not told
                    throw new IllegalArgumentException(
                            "%s has a placeholder ${...}, which Spring's face alone resolves: it has to be the value itself"
                                    .formatted(setting));
                });
        return said;
    }

    /** Whether something is so: true, on, yes, 1, or the contrary. */
    public boolean isSet(String setting, boolean otherwise) {
        return text(setting)
                .map(text ->
                        read(setting, text.strip(), EnvironmentSettings::yesOrNo, "true or false"))
                .orElse(otherwise);
    }

    /** A whole number, which may be written in hexadecimals. */
    public int number(String setting, int otherwise) {
        return text(setting)
                .map(text ->
                        read(setting, text.strip(), EnvironmentSettings::whole, "a whole number"))
                .orElse(otherwise);
    }

    /**
     * A time.
     *
     * @param otherwise as it would be given
     */
    public Duration time(String setting, String otherwise) {
        return value(setting, Times::of, Times.RULE).orElseGet(() -> Times.of(otherwise));
    }

    /** An address; empty where none is said. */
    public Optional<URI> uri(String setting) {
        return value(
                setting, EnvironmentSettings::address, "an address such as http://localhost:8000");
    }

    /** One of several: small or large, with - or _. */
    public <E extends Enum<E>> E oneOf(String setting, E otherwise) {
        E[] all = otherwise.getDeclaringClass().getEnumConstants();
        return value(
                        setting,
                        text ->
                                Arrays.stream(all)
                                        .filter(one -> bare(one.name()).equals(bare(text)))
                                        .findFirst()
                                        .orElseThrow(IllegalArgumentException::new),
                        "one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(all)
                                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                                .map(name -> name.replace('_', '-'))
                                                .toList()))
                .orElse(otherwise);
    }

    private <T> Optional<T> value(String setting, Function<String, T> reading, String rule) {
        return text(setting)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> read(setting, text, reading, rule));
    }

    private static <T> T read(
            String setting, String text, Function<String, T> reading, String rule) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            IllegalArgumentException refusal = refused(setting, "'" + text + "'", rule);
            refusal.initCause(e);
            throw refusal;
        }
    }

    /**
     * Lets nothing start with a setting that nothing reads, once everything has been asked for: one
     * of Tandem, or of a database where there is one.
     *
     * @throws UnreadSettingException with the nearest name
     */
    public void requireAllRead() {
        Set<String> read = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        SettingGroups.read(asked).forEach(setting -> names(setting).forEach(read::add));
        variables.keySet().stream()
                .filter(name -> isBelow("TANDEM_", name) || isOfDatabase(name))
                .filter(name -> !read.contains(name) && !SettingGroups.leaveOpen(name, asked))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnreadSettingException(
                            new UnreadSetting(name, "systemEnvironment"), asked);
                });
    }

    private boolean isOfDatabase(String name) {
        return asked.contains(DATABASE) && isBelow("SPRING_DATASOURCE_", name);
    }

    private static boolean isBelow(String prefix, String name) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** As variables may be called that say it. */
    private static Stream<String> names(String setting) {
        String words = setting.replace('.', '_');
        return Stream.of(words.replace("-", ""), words.replace('-', '_'));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Java's own decoding takes a zero before a number for the sign of an octal one. */
    private static Integer whole(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        boolean isHexadecimal =
                digits.startsWith("0x") || digits.startsWith("0X") || digits.startsWith("#");
        return isHexadecimal ? Integer.decode(text) : Integer.valueOf(text);
    }

    private static Boolean yesOrNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new IllegalArgumentException(text);
        }
        return YES.contains(word);
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
