package dev.tandem.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The units are those that DynamoDB reports to CommandCostTest; the money follows from them. */
class CostTest {

    private static final Prices PRICES = Prices.kept();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CURRENT_STATE      | 0.8 | 4    | 1
                    CURRENT_STATE      | 4   | 10   | 1
                    CURRENT_STATE      | 20  | 42   | 5
                    CURRENT_STATE_WARM | 0.8 | 4    | 0
                    SNAPSHOT           | 0.8 | 1.15 | 3
                    SNAPSHOT_WARM      | 0.8 | 4.1  | 0
                    ACTORS             | 20  | 1    | 0
                    CRUD               | 4   | 4    | 1
                    """)
    void a_command_costs(Layout layout, double state, double write, double read) {
        Units units = layout.units(Layout.Load.of(state));

        assertThat(units.write()).isCloseTo(write, within(1e-9));
        assertThat(units.read()).isCloseTo(read, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"CURRENT_STATE, 2, 4", "SNAPSHOT, 0, 4"})
    void a_group_costs_two_units_for_each_event_and_each_record(
            Layout layout, double state, double eachWithRecord) {
        Layout.Load five = Layout.Load.of(0.8).grouped(5);

        double events = 5 * layout.units(five).write();
        double withRecords = 5 * layout.units(five.withId()).write();

        double snapshots = layout == Layout.SNAPSHOT ? 2 * 5 / 20.0 : 0;
        assertThat(events).isCloseTo(2 * 5 + state + snapshots, within(1e-9));
        assertThat(withRecords).isCloseTo(eachWithRecord * 5 + state + snapshots, within(1e-9));
    }

    @Test
    void a_million_commands_with_the_current_state_cost_what_they_did() {
        assertThat(PRICES.ofMillion(Layout.CURRENT_STATE.units(Layout.Load.of(0.8))))
                .isCloseTo(
                        4 * PRICES.millionWriteUnits() + PRICES.millionReadUnits(), within(1e-9));
    }

    @Test
    void a_read_side_costs_less_an_event_the_more_there_are_and_has_its_database_always() {
        double database = 730 * PRICES.databaseHour();
        Month quiet = new Month(PRICES, 1);
        Month busy = new Month(PRICES, 500);

        assertThat(quiet.readSide()).isGreaterThan(database);
        assertThat((busy.readSide() - database) / 500).isLessThan(quiet.readSide() - database);
    }

    @Test
    void instances_cost_while_nothing_happens() {
        Month idle = new Month(PRICES, 1e-9);

        assertThat(idle.actors() - idle.functions(Layout.CURRENT_STATE))
                .isCloseTo(3 * 730 * PRICES.actorInstanceHour(), within(0.01));
    }

    @Test
    void the_page_names_region_and_date_of_the_prices() {
        assertThat(new CostTables(PRICES).markdown())
                .contains(PRICES.region(), PRICES.asOf())
                .doesNotContain("NaN");
    }
}
