package dev.tandem.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.SourceFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What README and docs show is what there is; what they answer, {@link CurlsTest} asks. */
class DocsTest {

    private static final Path ROOT = SourceFiles.root();

    private static final Map<String, PageCheck> CHECKS =
            Map.of(
                    "fences", new Fences(),
                    "commands", new Commands(),
                    "links", new Links(),
                    "mentions", new Mentions(),
                    "calls", new LambdaCalls());

    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_code_is_the_repository_s(Page page) {
        assertThat(CHECKS.get("fences").problems(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_commands_name_what_there_is(Page page) {
        assertThat(CHECKS.get("commands").problems(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_links_lead_somewhere(Page page) {
        assertThat(CHECKS.get("links").problems(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_settings_that_are_named_are_there(Page page) {
        assertThat(CHECKS.get("mentions").problems(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void functions_are_called_and_looked_at_by_their_alias(Page page) {
        assertThat(CHECKS.get("calls").problems(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    fences   | untagged_code.md  | code without <!-- from path -->
                    fences   | stale_code.md     | StockDecider.java has other code
                    fences   | lost_code.md      | there is no examples/inventory/Stock.java
                    fences   | no_curl.md        | a console that is not
                    fences   | broken_json.md    | no JSON
                    fences   | no_diagram.md     | a diagram of a kind that is not known
                    fences   | plain_text.md     | text that is no picture
                    fences   | unnamed_block.md  | nobody checks a block of ''
                    fences   | other_command.md  | a command that nobody knows: npm install
                    fences   | old_module.md     | there is no module functions/cart/audit
                    fences   | old_profile.md    | there is no profile weekly
                    fences   | old_test.md       | there is no test NoSuchTest
                    fences   | old_bench.md      | there is no class dev.tandem.bench.NoSuchBench
                    fences   | idle_bench.md     | nothing runs -Dbench but the module bench/pekko
                    commands | old_script.md     | there is no script proofs/guards/runs
                    links    | broken_link.md    | a link leads nowhere: no-such-page.md
                    links    | outside_link.md   | a link leads nowhere: ../../../etc
                    links    | broken_anchor.md  | a link to no heading: deploy.md#no-such-heading
                    links    | own_anchor.md     | a link to no heading: #no-such-heading
                    mentions | old_setting.md    | there is no setting tandem.read-model.attempts
                    calls    | no_alias.md       | list-event-source-mappings of updateStock looks past the alias
                    """)
    void a_bad_page_is_refused(String check, String page, String problem) {
        assertThat(CHECKS.get(check).problems(Page.planted(page)))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @Test
    void the_index_leads_to_every_page() {
        Path docs = ROOT.resolve("docs");
        Page index = Page.at(docs.resolve("README.md"));
        List<Path> linked = Links.targets(index).map(docs::resolve).map(Path::normalize).toList();

        assertThat(pages().stream().map(Page::file))
                .filteredOn(file -> file.startsWith(docs) && !file.equals(index.file()))
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(linked).contains(file));
    }

    @Test
    void the_readme_is_read_in_a_few_minutes() {
        Page readme = Page.at(ROOT.resolve("README.md"));

        assertThat(readme.text().lines().count()).isLessThanOrEqualTo(150);
        assertThat(readme.fences().stream().map(Fence::language))
                .containsOnlyOnce("text", "sh", "console")
                .hasSize(7);
        assertThat(Curl.allOn(readme)).hasSize(3);
    }

    @Test
    void headings_have_the_anchors_of_github() {
        Page page =
                new Page(
                        ROOT.resolve("x.md"),
                        """
                        # What is *left*, when it dies?
                        ```sh
                        # no heading
                        ```
                        ## 4. A read model
                        ## 4. A read model
                        ## `code` and [a link](x.md)
                        """);

        assertThat(page.anchors())
                .containsExactly(
                        "what-is-left-when-it-dies",
                        "4-a-read-model",
                        "4-a-read-model-1",
                        "code-and-a-link");
    }
}
