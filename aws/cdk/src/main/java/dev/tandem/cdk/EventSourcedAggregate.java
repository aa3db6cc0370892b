package dev.tandem.cdk;

import static java.util.Objects.requireNonNull;

import dev.tandem.core.store.AggregateType;

import org.jspecify.annotations.Nullable;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The write side of one kind of aggregate: its three tables, a function for each command, and what
 * these may do. Whoever holds a command's role can't write a state without its event.
 *
 * <pre>{@code
 * EventSourcedAggregate stock =
 *         EventSourcedAggregate.Builder.create(this, "Stock")
 *                 .type("stock", "itemId")
 *                 .functions(functions)
 *                 .commands("receiveStock", "reserveStock")
 *                 .build();
 * }</pre>
 */
public final class EventSourcedAggregate extends Construct {

    private final AggregateType type;
    private final AggregateTables tables;
    private final StrategySettings states;
    private final String prefix;
    private final CommandPolicies policies;
    private final ReadersFirst readersFirst = new ReadersFirst(this);
    private final List<LiveFunction> commands;
    private final List<Alarm> alarms;

    private EventSourcedAggregate(Builder given) {
        super(given.scope, given.id);
        type = requireNonNull(given.type);
        states = given.states();
        FunctionSettings settings = requireNonNull(given.functions);
        prefix = settings.getPrefix();
        tables =
                AggregateTables.make(
                        this, settings.getPrefix(), type, given.keeping(), given.indexes);
        policies = CommandPolicies.make(this, tables, states);
        var functions = new ConstructFunctions(this, settings);
        commands = given.commands.stream().map(command -> make(command, functions)).toList();
        commands.forEach(readersFirst::writer);
        ConstructAlarms told = new ConstructAlarms(this, settings);
        CommandAlarms.make(told, functions.deployment(), type.name(), commands);
        alarms = told.made();
    }

    private LiveFunction make(CommandFunction command, ConstructFunctions functions) {
        Map<String, String> environment = states.environmentOfCommands(type.name());
        Function function =
                functions
                        .snapped(
                                functions.begin(
                                        command.name(),
                                        environment,
                                        ConstructFunctions.SECONDS_OF_A_CALL))
                        .build();
        policies.grant(requireNonNull(function.getRole()), command.creates());
        LiveFunction live = functions.live(command.name(), function);
        functions.route(command.name(), command.path(), live.alias());
        return live;
    }

    AggregateType type() {
        return type;
    }

    StrategySettings states() {
        return states;
    }

    /** What the names of its tables begin with. */
    String prefix() {
        return prefix;
    }

    List<LiveFunction> commands() {
        return commands;
    }

    CommandPolicies policies() {
        return policies;
    }

    ReadersFirst readersFirst() {
        return readersFirst;
    }

    /** The states; key: the aggregate's id. */
    public Table getStateTable() {
        return tables.states();
    }

    /** The events, with their stream; keys: the aggregate's id and {@code sequenceNumber}. */
    public Table getEventTable() {
        return tables.events();
    }

    /** The results of commands that carried an id, which expire. */
    public Table getCommandTable() {
        return tables.commands();
    }

    /** What to call for each command, by its name: the alias {@code live} of its function. */
    public Map<String, IFunction> getCommands() {
        return LiveFunction.aliases(commands);
    }

    /** Those that tell the topic, for dashboards and composite alarms. */
    public List<Alarm> getAlarms() {
        return alarms;
    }

    /** Makes {@link EventSourcedAggregate}; type, functions and commands are required. */
    public static final class Builder {

        private static final AggregateType ANY = new AggregateType("aggregate", "aggregateId");

        private final Construct scope;
        private final String id;
        private final List<CommandFunction> commands = new ArrayList<>();
        private final List<GlobalSecondaryIndexProps> indexes = new ArrayList<>();
        private @Nullable AggregateType type;
        private @Nullable FunctionSettings functions;
        private @Nullable Integer snapshotEvery;
        private boolean snapshotsRemain;
        private int warmStates;
        private boolean pointInTimeRecovery = true;
        private boolean deletionProtection;
        private RemovalPolicy removalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

        private Builder(Construct scope, String id) {
            this.scope = scope;
            this.id = id;
        }

        /**
         * Begins one.
         *
         * @param scope mostly the stack
         * @param id unique in the scope
         */
        public static Builder create(Construct scope, String id) {
            return new Builder(scope, id);
        }

        /**
         * What the tables and their key are called: {@code stocks}, {@code stock_events} and {@code
         * stock_commands}, with {@code itemId}.
         *
         * @param name snake_case singular, such as {@code stock}
         * @param idField such as {@code itemId}
         * @throws IllegalArgumentException if the id can't be called so
         */
        public Builder type(String name, String idField) {
            return type(new AggregateType(name, idField));
        }

        /** The same as the domain's own constant says it, with another plural where it has one. */
        public Builder type(AggregateType type) {
            this.type = type;
            return this;
        }

        /** Code, names and sizes of the functions. */
        public Builder functions(FunctionSettings functions) {
            this.functions = functions;
            return this;
        }

        /** Beans that answer a command each, and are behind {@code POST} of their name. */
        public Builder commands(String... names) {
            for (String name : names) {
                commands.add(new CommandFunction(name, "/" + name, false));
            }
            return this;
        }

        /** Such beans that begin aggregates and do nothing else: with snapshots, they may less. */
        public Builder creations(String... names) {
            for (String name : names) {
                commands.add(new CommandFunction(name, "/" + name, true));
            }
            return this;
        }

        /** A bean behind another path, such as one for all commands: {@code /stock/{command}}. */
        public Builder command(String name, String path) {
            commands.add(new CommandFunction(name, path, false));
            return this;
        }

        /** Writes the state after so many events. Default: with every event. */
        public Builder snapshotEvery(int events) {
            this.snapshotEvery = events;
            return this;
        }

        /** States may be snapshots from an earlier deployment, and are read as such. */
        public Builder snapshotsRemain(boolean snapshotsRemain) {
            this.snapshotsRemain = snapshotsRemain;
            return this;
        }

        /** Of how many aggregates an instance keeps the last state in memory. Default: 0. */
        public Builder warmStates(int warmStates) {
            this.warmStates = warmStates;
            return this;
        }

        /** An index on the table of states; with snapshots it is behind as they are. */
        public Builder index(GlobalSecondaryIndexProps index) {
            indexes.add(index);
            return this;
        }

        /** Whether tables can be restored to any second of the last weeks. Default: true. */
        public Builder pointInTimeRecovery(boolean pointInTimeRecovery) {
            this.pointInTimeRecovery = pointInTimeRecovery;
            return this;
        }

        /**
         * Whether tables refuse to be deleted. Default: false, since a first deployment that fails
         * can't take protected tables back: protect them once it is there.
         */
        public Builder deletionProtection(boolean deletionProtection) {
            this.deletionProtection = deletionProtection;
            return this;
        }

        /** What becomes of tables without the stack. Default: they stay, but for a failed one. */
        public Builder removalPolicy(RemovalPolicy removalPolicy) {
            this.removalPolicy = removalPolicy;
            return this;
        }

        /**
         * Makes the aggregate.
         *
         * @throws IllegalArgumentException with each field that is wrong, and what is allowed
         */
        public EventSourcedAggregate build() {
            FieldCheck check = new FieldCheck("EventSourcedAggregate " + id);
            check.required("type", type, "type(\"stock\", \"itemId\")");
            check.required("functions", functions, "FunctionSettings.Builder.create()");
            check.required("commands", commands, "commands(\"receiveStock\")");
            AggregateFields.check(check, type == null ? ANY : type, prefix(), commands);
            if (snapshotEvery != null) {
                check.between("snapshotEvery", snapshotEvery, 2, 1_000_000, " events");
            }
            check.between("warmStates", warmStates, 0, 1_000_000, "");
            check.raise();
            return new EventSourcedAggregate(this);
        }

        private String prefix() {
            return functions == null ? "" : functions.getPrefix();
        }

        private StrategySettings states() {
            return new StrategySettings(
                    snapshotEvery == null ? 0 : snapshotEvery, snapshotsRemain, warmStates);
        }

        private AggregateTables.Keeping keeping() {
            return new AggregateTables.Keeping(
                    deletionProtection, pointInTimeRecovery, removalPolicy);
        }
    }
}
