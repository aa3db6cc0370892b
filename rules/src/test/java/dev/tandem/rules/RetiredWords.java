package dev.tandem.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names and words that nothing of ours bears any more.
 *
 * @param names of types and packages, as a whole: many of them are plain English beyond that
 * @param words in lower case that were ours alone, wherever they stand, alone or in a longer name
 */
record RetiredWords(List<String> names, List<String> words) {

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern COMPOSED = Pattern.compile("\\p{Lu}\\p{Ll}+\\p{Lu}\\w+");

    static RetiredWords listed() {
        return new RetiredWords(
                PublicTypes.lines("retired-names.txt"), PublicTypes.lines("retired-words.txt"));
    }

    /** Whether a type, a package or a metric may not be called so. */
    boolean areIn(String name) {
        return names.contains(name) || wordsOf(name).anyMatch(this::isRetired);
    }

    /** Whether an operator may not be told so: by a word, or by the name of a type that is gone. */
    boolean areToldBy(String text) {
        return wordsOf(text).anyMatch(this::isRetired)
                || COMPOSED.matcher(text).results().anyMatch(name -> names.contains(name.group()));
    }

    private boolean isRetired(String word) {
        return words.contains(word)
                || (word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)));
    }

    private static Stream<String> wordsOf(String text) {
        return BETWEEN_WORDS.splitAsStream(text).map(word -> word.toLowerCase(Locale.ROOT));
    }

    /** Texts and metrics of main code that bear one, each with its file. */
    List<String> toldBy(Map<Path, String> sources) {
        Map<Path, String> main = new TreeMap<>(sources);
        main.keySet().removeIf(file -> !file.toString().contains("src/main/java"));
        return JavaText.of(main).entrySet().stream()
                .flatMap(file ->
                        toldBy(file.getValue())
                                .map(text -> "'%s' in %s".formatted(text, file.getKey())))
                .sorted()
                .toList();
    }

    private Stream<String> toldBy(JavaText text) {
        return Stream.concat(
                        text.all().stream().filter(this::areToldBy),
                        text.metrics().stream().filter(this::areIn))
                .distinct();
    }
}
