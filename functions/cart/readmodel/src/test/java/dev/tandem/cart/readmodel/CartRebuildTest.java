package dev.tandem.cart.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** A rebuild of rows over two tables. */
class CartRebuildTest {

    private static final int CARTS = 12;

    private final LocalReadModel model = new LocalReadModel();

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {RebuildRequest.IN_PLACE, RebuildRequest.BLUE_GREEN})
    void carts_and_items_are_as_the_events_say_and_what_others_wrote_beside_them_is_kept(
            String mode) {
        record();
        List<String> right = rows();
        model.jdbc().execute("ALTER TABLE cart ADD COLUMN note text");
        model.jdbc()
                .execute("ALTER TABLE cart_item ADD COLUMN gift boolean NOT NULL DEFAULT false");
        model.jdbc().update("UPDATE cart SET note = 'mine'");
        model.jdbc().update("UPDATE cart_item SET gift = true WHERE item_id = 'bread'");
        spoil();

        RebuildReport report = rebuild(mode);

        assertThat(report.finished()).as("%s", report).isTrue();
        assertThat(rows()).isEqualTo(right);
        assertThat(texts("SELECT DISTINCT item_id FROM cart_item WHERE gift"))
                .containsExactly("bread");
        assertThat(texts("SELECT DISTINCT note FROM cart WHERE cart_id <> 'c7'"))
                .containsExactly("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {RebuildRequest.IN_PLACE, RebuildRequest.BLUE_GREEN})
    void a_cart_without_events_goes_with_its_items(String mode) {
        record();
        List<String> right = rows();
        model.jdbc()
                .update(
                        "INSERT INTO cart VALUES ('gone', 'mia', 'open', 1, 2, 'EUR', now(), now(),"
                                + " 2)");
        model.jdbc().update("INSERT INTO cart_item VALUES ('gone', 'milk', 'Milk', 1, 2, 2, 1)");

        assertThat(rebuild(mode).finished()).isTrue();

        assertThat(rows()).isEqualTo(right);
    }

    @Test
    void rows_that_are_right_are_not_written() {
        record();
        List<String> before = texts("SELECT xmin::text || ctid::text FROM cart_item ORDER BY 1");

        assertThat(rebuild(RebuildRequest.BLUE_GREEN).finished()).isTrue();

        assertThat(texts("SELECT xmin::text || ctid::text FROM cart_item ORDER BY 1"))
                .isEqualTo(before);
    }

    private void record() {
        for (int i = 0; i < CARTS; i++) {
            List<StreamEvent<CartEvent>> events =
                    Events.history(
                            "c" + i,
                            Events.created(),
                            Events.added("milk", 1, "1.10"),
                            Events.added("bread", 2, "2.20"),
                            Events.added("salt", 3, "0.50"),
                            Events.removed("milk"));
            model.log().record(events);
            model.handle(events);
        }
    }

    private void spoil() {
        model.jdbc().update("UPDATE cart SET user_account_id = 'nobody', item_count = 0");
        model.jdbc().update("UPDATE cart_item SET quantity = 99");
        model.jdbc()
                .update("DELETE FROM cart_item WHERE cart_id IN ('c3', 'c7') AND item_id = 'salt'");
        model.jdbc().update("DELETE FROM cart_item WHERE cart_id = 'c7'");
        model.jdbc().update("DELETE FROM cart WHERE cart_id = 'c7'");
        model.jdbc()
                .update(
                        "INSERT INTO cart_item SELECT cart_id, 'ghost', 'Ghost', 1, 1, 1, 9 FROM"
                                + " cart");
    }

    private RebuildReport rebuild(String mode) {
        QueryResult<?> result = model.bean(ReadModel.class).rebuild(RebuildRequest.of(mode));
        return (RebuildReport) ((QueryResult.Found<?>) result).view();
    }

    private List<String> rows() {
        return texts(
                """
                SELECT cart_id || ' ' || user_account_id || ' ' || item_count || ' ' || total_amount || ' '
                       || last_sequence_number FROM cart
                UNION ALL SELECT cart_id || ' ' || item_id || ' ' || name || ' ' || quantity || ' '
                       || line_amount || ' ' || position FROM cart_item ORDER BY 1
                """);
    }

    private List<String> texts(String sql) {
        return model.jdbc().query(sql, (row, _) -> row.getString(1));
    }
}
