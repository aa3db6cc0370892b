package dev.tandem.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonPathTest {

    @Test
    void a_path_names_fields_and_elements() {
        String line = JsonPath.join(JsonPath.join("", "lines"), 3);

        assertThat(JsonPath.join(line, "sku")).isEqualTo("lines[3].sku");
        assertThat(JsonPath.join(line, "")).isEqualTo("lines[3]");
    }

    @Test
    void of_a_long_one_the_beginning_is_told_however_long_it_grows() {
        String beginning = JsonPath.join("a", "b".repeat(50_000));

        assertThat(beginning).hasSize(2001).startsWith("a.bb").endsWith("b…");
        assertThat(JsonPath.join(beginning, "sku")).isEqualTo(beginning);
        assertThat(JsonPath.join(beginning, 7)).isEqualTo(beginning);
    }
}
