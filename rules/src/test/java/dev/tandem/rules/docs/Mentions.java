package dev.tandem.rules.docs;

import dev.tandem.rules.SourceFiles;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A setting that a page names, or a group of settings, is one that there is. */
final class Mentions implements PageCheck {

    private static final Pattern NAMED = Pattern.compile("(?:-D)?(tandem\\.[\\w.*-]+).*");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(tandem\\.[^`]+)`");

    private final List<String> settings;
    private final String build;

    Mentions() {
        Page page = Page.at(SourceFiles.root().resolve("docs/reference/settings.md"));
        this.settings =
                LISTED.matcher(page.text()).results().map(setting -> setting.group(1)).toList();
        this.build = SourceFiles.read(SourceFiles.root().resolve("pom.xml"));
    }

    @Override
    public List<String> problems(Page page) {
        return page.inlineCode().stream()
                .map(NAMED::matcher)
                .filter(named -> named.matches() && !isThere(named.group(1)))
                .map(named -> "there is no setting " + named.group(1))
                .toList();
    }

    private boolean isThere(String name) {
        String group = name.replaceFirst("\\.\\*?$", "") + ".";
        return settings.stream()
                        .anyMatch(setting ->
                                setting.equals(name)
                                        || setting.startsWith(group)
                                        || stands(setting, name))
                || build.contains("<" + name + ">")
                || sources().anyMatch(source -> source.contains("\"" + name + "\""));
    }

    /** Whether it is that setting, where * stands for any key of a map. */
    private static boolean stands(String setting, String name) {
        return name.matches(setting.replace(".", "\\.").replace("*", "[\\w-]+"));
    }

    private static Stream<String> sources() {
        return SourceFiles.all().stream().map(SourceFiles::read);
    }
}
