package dev.tandem.readmodel.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.readmodel.update.ReadModelUpdater;
import dev.tandem.testkit.concurrent.Concurrently;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sums that aggregates share are right again after a rebuild and a repair, whatever was wrong. */
class RebuiltSumsTest extends SoldTotals {

    @Test
    void a_row_that_drifted_is_mended_and_the_sum_stays() {
        sellThreeAndFour();
        jdbc.update("UPDATE sold SET quantity = 7 WHERE order_id = 'a'");

        rebuild("a", "b");

        assertThat(sold.find("a").orElseThrow().value().quantity()).isEqualTo(3);
        assertThat(totals.all()).containsExactly(new Total("tea", 7));
    }

    @Test
    void the_repair_of_one_row_moves_the_sum_by_what_it_had_put_in() {
        sellThreeAndFour();
        jdbc.update("UPDATE sold SET quantity = 7 WHERE order_id = 'a'");

        rebuild("a");

        assertThat(totals.all()).containsExactly(new Total("tea", 7));
    }

    @Test
    void a_sum_that_drifted_is_made_of_all_parts() {
        sellThreeAndFour();
        jdbc.update("UPDATE total SET quantity = 99");

        rebuild("a", "b");

        assertThat(totals.all()).containsExactly(new Total("tea", 7));
    }

    @Test
    void a_sum_that_is_lost_is_there_again() {
        sellThreeAndFour();
        jdbc.update("DELETE FROM total");

        rebuild("a");

        assertThat(totals.all()).containsExactly(new Total("tea", 7));
    }

    @Test
    void what_older_code_has_put_in_is_taken_away() {
        orders(row -> List.of(new Total(row.product(), row.quantity() * 2)))
                .handle(List.of(sale("a", 1, 3), sale("b", 1, 4)));
        assertThat(totals.all()).containsExactly(new Total("tea", 14));

        rebuild("a", "b");

        assertThat(totals.all()).containsExactly(new Total("tea", 7));
    }

    @Test
    void events_behind_code_that_changed_move_it_by_what_had_been_put_in() {
        orders(row -> List.of(new Total("coffee", row.quantity())))
                .handle(List.of(sale("a", 1, 3)));

        assertThat(orders().handle(List.of(sale("a", 2, 2)))).isEmpty();

        assertThat(totals.all()).containsExactly(new Total("coffee", 0), new Total("tea", 5));
    }

    @Test
    void one_kind_is_rebuilt_and_what_the_other_has_put_in_stays() {
        sellThreeAndFour();
        returnOfA().handle(List.of(event(returns, "a", 1, 2)));
        assertThat(totals.all()).containsExactly(new Total("tea", 5));
        jdbc.update("UPDATE total SET quantity = 99");

        rebuild("a", "b");

        assertThat(totals.all()).containsExactly(new Total("tea", 5));
    }

    @Test
    void a_rebuild_of_all_mends_sums_too_that_nobody_has_a_part_in() {
        sellThreeAndFour();
        jdbc.update("INSERT INTO total VALUES ('coffee', 5)");

        QueryResult<RebuildReport> answer =
                models().maintain(definition(new SummedRows<>(sold, SoldTotals::parts, totals)))
                        .rebuild(RebuildRequest.of("in-place"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        QueryResult.Found.class,
                        found -> assertThat(((RebuildReport) found.view()).finished()).isTrue());
        assertThat(totals.all()).containsExactly(new Total("coffee", 0), new Total("tea", 7));
    }

    @Test
    void a_row_that_newer_code_can_t_read_has_put_in_what_it_had() {
        sellThreeAndFour();
        jdbc.execute("ALTER TABLE sold ADD COLUMN notes integer");
        var rows = new RecordRowStore<>(jdbc, "sold", SoldAndNoted.class);
        var newer =
                new ReadModelUpdater<>(
                        new SummedRows<>(
                                rows,
                                row -> List.of(new Total(row.product(), row.quantity())),
                                totals),
                        Projection.<SoldAndNoted, Long>of(
                                id -> new SoldAndNoted(id, "tea", 0, 0),
                                (row, event) ->
                                        new SoldAndNoted(
                                                row.orderId(),
                                                row.product(),
                                                row.quantity() + event.event(),
                                                0)),
                        log,
                        transactions(),
                        _ -> {});

        assertThat(newer.handle(List.of(sale("a", 2, 5)))).isEmpty();

        assertThat(totals.all()).containsExactly(new Total("tea", 12));
    }

    @Test
    void sums_that_were_there_before_parts_were_remembered_go_by_the_rows() {
        jdbc.update("INSERT INTO sold VALUES ('a', 'tea', 3, 1)");
        jdbc.update("INSERT INTO total VALUES ('tea', 3)");
        sale("a", 1, 3);

        assertThat(orders().handle(List.of(sale("a", 2, 2)))).isEmpty();
        rebuild("a");

        assertThat(totals.all()).containsExactly(new Total("tea", 5));
    }

    @Test
    void rows_of_one_kind_are_not_merged_alone() {
        var rows = definition(new SummedRows<>(sold, SoldTotals::parts, totals));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.rebuiltBeside(sold.tables()))
                .withMessage(
                        "the rows of sold are parts of sums that others share: they are rebuilt in"
                                + " place only");
    }

    @Test
    void rebuilds_and_updates_at_the_same_time_lose_nothing() {
        sellThreeAndFour();
        List<StreamEvent<Long>> more = new ArrayList<>();
        for (long number = 2; number <= 21; number++) {
            more.add(sale("a", number, 1));
            more.add(sale("b", number, 1));
        }

        Concurrently.run(
                4,
                worker -> {
                    for (StreamEvent<Long> event : more) {
                        if (worker % 2 == 0) {
                            orders().handle(List.of(event));
                        } else {
                            orders().rebuild(new TreeSet<>(Set.of(event.aggregateId())));
                        }
                    }
                    return true;
                });
        orders().catchUp(new TreeSet<>(Set.of("a", "b")));

        assertThat(totals.all()).containsExactly(new Total("tea", 47));
    }
}
