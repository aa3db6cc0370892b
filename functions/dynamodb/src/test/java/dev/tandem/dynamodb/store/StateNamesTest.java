package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.Recorders;
import dev.tandem.dynamodb.Recorders.Recorder;
import dev.tandem.dynamodb.TallyStores;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A state's fields may be called as the store calls its own. */
class StateNamesTest {

    record Article(
            String articleId,
            int version,
            LocalDate createdAt,
            String updatedAt,
            String foldFingerprint,
            String title) {}

    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @EnumSource(StateStrategy.class)
    void a_state_may_have_fields_of_the_store_s_names(StateStrategy strategy) {
        String name = "article_" + UUID.randomUUID().toString().substring(0, 8).replace("-", "_");
        Recorder<Article, Article> articles =
                Recorders.of(
                        new AggregateType(name, "articleId"),
                        new AggregateSettings(strategy, 2, 0),
                        Article.class,
                        Article.class,
                        (_, article) -> article);

        for (int i = 1; i <= 5; i++) {
            Article article = article(40 + i);
            assertThat(articles.put(id, article)).isInstanceOf(Accepted.class);
            assertThat(articles.load(id).state()).isEqualTo(article);
            assertThat(articles.load(id).version()).isEqualTo(i);
            assertThat(articles.load(id).createdAt()).isEqualTo(TallyStores.NOW);
        }
        assertThat(Recorders.item(articles, id))
                .contains(
                        Map.entry("articleId", AttributeValue.fromS(id)),
                        Map.entry("state.articleId", AttributeValue.fromS("of the shelf")),
                        Map.entry("createdAt", AttributeValue.fromS(TallyStores.NOW.toString())),
                        Map.entry("state.createdAt", AttributeValue.fromS("2020-05-05")),
                        Map.entry("title", AttributeValue.fromS("tea")));
    }

    private static Article article(int version) {
        return new Article(
                "of the shelf", version, LocalDate.of(2020, 5, 5), "today", "none", "tea");
    }
}
