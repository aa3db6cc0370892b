package dev.tandem.cdk;

import software.amazon.awscdk.services.iam.PolicyStatement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What functions of a read model do besides its queries, and what each may. */
enum Upkeep {
    MIGRATION("migration", 300),
    LIST_PARKED("listParked", 30),
    REDRIVE("redrive", 900),
    REBUILD("rebuild", 900),
    AUDIT("audit", 900);

    /** One for each segment, and some to spare. */
    private static final Map<String, String> CONNECTIONS =
            Map.of("SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "8");

    private final String field;
    private final int seconds;

    Upkeep(String field, int seconds) {
        this.field = field;
        this.seconds = seconds;
    }

    /** What the construct's builder calls it. */
    String field() {
        return field;
    }

    int seconds() {
        return seconds;
    }

    /** The settings of its function, besides the database's. */
    Map<String, String> environment(EventSource source) {
        return switch (this) {
            case MIGRATION, LIST_PARKED, REDRIVE -> Map.of();
            case REBUILD -> CONNECTIONS;
            case AUDIT -> {
                Map<String, String> settings = new HashMap<>(CONNECTIONS);
                source.aggregate()
                        .map(audited -> audited.states().environment(source.type().name()))
                        .ifPresent(settings::putAll);
                yield Map.copyOf(settings);
            }
        };
    }

    List<PolicyStatement> rights(EventSource source) {
        List<String> events = List.of(source.arn());
        return switch (this) {
            case MIGRATION, LIST_PARKED -> List.of();
            case REDRIVE -> List.of(Statements.allow(List.of("dynamodb:Query"), events));
            case REBUILD -> List.of(reading(events));
            case AUDIT ->
                    Stream.concat(
                                    Stream.of(reading(events)),
                                    source.aggregate().stream().flatMap(Upkeep::ofStates))
                            .toList();
        };
    }

    /** It is told how many there are about, for how far it is. */
    private static PolicyStatement reading(List<String> events) {
        return Statements.allow(
                List.of("dynamodb:DescribeTable", "dynamodb:Query", "dynamodb:Scan"), events);
    }

    /** A repair folds a state anew and writes no event. */
    private static Stream<PolicyStatement> ofStates(EventSourcedAggregate aggregate) {
        List<String> states = List.of(aggregate.getStateTable().getTableArn());
        return Stream.of(
                Statements.allow(List.of("dynamodb:GetItem", "dynamodb:Scan"), states),
                Statements.putInTransactions(states));
    }
}
