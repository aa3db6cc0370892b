package dev.tandem.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.SourceFiles;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

class SettingsTest {

    private static final Path COMMITTED = SourceFiles.root().resolve("docs/reference/settings.md");

    private final SettingsPage page = SettingsPage.ofClassPath();

    @Test
    void the_committed_page_is_what_the_metadata_say() throws IOException {
        String markdown = page.markdown();
        Path generated = Files.writeString(Path.of("target", "settings.md"), markdown);

        assertThat(COMMITTED)
                .as("docs/reference/settings.md is generated: copy rules/%s over it", generated)
                .hasContent(markdown);
    }

    @Test
    void every_setting_says_what_it_means() {
        assertThat(page.settings())
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        setting -> assertThat(setting.meaning()).as(setting.name()).isNotBlank());
    }

    /** The processor does not look into the values of maps: they are described by hand. */
    @Test
    void what_is_described_by_hand_is_what_the_records_have() {
        assertThat(page.settings())
                .filteredOn(setting -> setting.records().isPresent())
                .isNotEmpty()
                .allSatisfy(map ->
                        assertThat(describedBelow(map.name() + ".*."))
                                .isEqualTo(components(map.records().orElseThrow())));
    }

    private Map<String, String> describedBelow(String prefix) {
        return page.settings().stream()
                .filter(setting -> setting.name().startsWith(prefix))
                .collect(
                        Collectors.toMap(
                                setting -> setting.name().substring(prefix.length()),
                                setting -> setting.standard().orElse("")));
    }

    private static Map<String, String> components(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                .collect(
                        Collectors.toMap(
                                parameter ->
                                        parameter
                                                .getName()
                                                .replaceAll("([A-Z])", "-$1")
                                                .toLowerCase(Locale.ROOT),
                                SettingsTest::standard));
    }

    private static String standard(Parameter parameter) {
        return String.join(",", parameter.getAnnotation(DefaultValue.class).value());
    }
}
