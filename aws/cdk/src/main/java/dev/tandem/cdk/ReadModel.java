package dev.tandem.cdk;

import static java.util.Objects.requireNonNull;

import dev.tandem.core.store.AggregateType;

import org.jspecify.annotations.Nullable;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A read model: the function that the stream of events wakes, its queries, what keeps it right
 * (migration, parked aggregates, redrive, rebuild, audit), the queue of what the stream gave up,
 * and the alarms.
 *
 * <pre>{@code
 * ReadModel.Builder.create(this, "StockReadModel")
 *         .name("stock")
 *         .eventsOf(stock)
 *         .functions(functions)
 *         .database(database)
 *         .updater("updateStock")
 *         .queries("getStock")
 *         .audit("auditStock")
 *         .build();
 * }</pre>
 */
public final class ReadModel extends Construct {

    private final LiveFunction updater;
    private final List<LiveFunction> queries;
    private final List<LiveFunction> upkeep = new ArrayList<>();
    private final Queue failed;
    private final List<Alarm> alarms;

    private ReadModel(Builder given) {
        super(given.scope, given.id);
        EventSource source = requireNonNull(given.source);
        FunctionSettings settings = requireNonNull(given.functions);
        ReadModelFunctions functions = given.functionsIn(this, settings, source);
        String name = requireNonNull(given.name);
        String queue = name.replace('_', '-') + "-events-failed";
        failed = FailedEvents.queue(this, settings.getPrefix() + queue);
        updater = functions.updater(requireNonNull(given.updater), failed);
        given.mapping.make(this, source, updater, failed);
        queries = given.queries.stream().map(functions::query).toList();
        ReadModelFunctions kept = given.functionsIn(this, given.upkeepSettings(), source);
        given.upkeep.forEach((kind, bean) -> upkeep.add(kept.upkeep(kind, bean)));
        new ConstructOrder(this, source, requireNonNull(given.database))
                .keep(updater, queries, upkeep, given.upkeep.getOrDefault(Upkeep.MIGRATION, ""));
        var told = new ConstructAlarms(this, settings);
        var dimensions = source.dimensions(functions.deployment(), name);
        var watch = new ReadModelAlarms(told, dimensions);
        watch.updater(updater, failed);
        watch.queries(functions.deployment(), queries);
        String audit = given.upkeep.get(Upkeep.AUDIT);
        watch.functions(queries, updater, upkeep, audit == null ? "" : audit);
        upkeep.stream()
                .filter(each -> each.name().equals(audit))
                .forEach(each -> {
                    given.audited.rules(this, each.alias());
                    AuditAlarms.make(told, dimensions, each, given.audited.longest());
                });
        alarms = told.made();
    }

    /** What the stream wakes: the alias {@code live} of the updater. */
    public IFunction getUpdater() {
        return updater.alias();
    }

    /** What to call for each query, by its name: the alias {@code live} of its function. */
    public Map<String, IFunction> getQueries() {
        return LiveFunction.aliases(queries);
    }

    /** Migration, redrive and the others, by their names: for people who operate it. */
    public Map<String, IFunction> getUpkeep() {
        return LiveFunction.aliases(upkeep);
    }

    /** Where to look for what the stream gave up. */
    public Queue getFailedEventsQueue() {
        return failed;
    }

    /** Those that tell the topic, for dashboards and composite alarms. */
    public List<Alarm> getAlarms() {
        return alarms;
    }

    /** Makes {@link ReadModel}; name, events, functions, database and updater are required. */
    public static final class Builder {

        private final Construct scope;
        private final String id;
        private final List<String> queries = new ArrayList<>();
        private final Map<Upkeep, String> upkeep = new EnumMap<>(Upkeep.class);
        private @Nullable String name;
        private @Nullable EventSource source;
        private @Nullable FunctionSettings functions;
        private @Nullable FunctionSettings upkeepFunctions;
        private @Nullable ReadModelDatabase database;
        private @Nullable String updater;
        private @Nullable Integer concurrency;
        private UpdaterMapping mapping = UpdaterMapping.usual();
        private AuditRules audited = AuditRules.nightly();

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

        /** As the application's {@code ReadModelDefinition} calls it, such as {@code stock}. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** The events of an aggregate of this application. */
        public Builder eventsOf(EventSourcedAggregate aggregate) {
            this.source = EventSource.of(aggregate);
            return this;
        }

        /**
         * The events of somebody else's aggregate.
         *
         * @param events its event table with the ARN of the stream, such as {@code
         *     Table.fromTableAttributes(…)}
         */
        public Builder eventsOf(AggregateType type, ITable events) {
            this.source = new EventSource(type, events, Optional.empty());
            return this;
        }

        /** Code, names and sizes of the functions. */
        public Builder functions(FunctionSettings functions) {
            this.functions = functions;
            return this;
        }

        /** The same of the upkeep, with their prefix and deployment. Default: as they have it. */
        public Builder upkeepFunctions(FunctionSettings functions) {
            this.upkeepFunctions = functions;
            return this;
        }

        /** Where the rows are; the tables of several read models are migrated in their order. */
        public Builder database(ReadModelDatabase database) {
            this.database = database;
            return this;
        }

        /** The bean that the stream wakes, such as {@code updateStock}. */
        public Builder updater(String name) {
            this.updater = name;
            return this;
        }

        /** Beans that answer a query each, and are behind {@code POST} of their name. */
        public Builder queries(String... names) {
            queries.addAll(List.of(names));
            return this;
        }

        /** The bean that brings the tables up to date, before any function that uses them. */
        public Builder migration(String name) {
            return put(Upkeep.MIGRATION, name);
        }

        /** The bean that tells which aggregates are parked, and why. */
        public Builder listParked(String name) {
            return put(Upkeep.LIST_PARKED, name);
        }

        /** The bean that takes parked aggregates up again. */
        public Builder redrive(String name) {
            return put(Upkeep.REDRIVE, name);
        }

        /** The bean that makes all rows anew. */
        public Builder rebuild(String name) {
            return put(Upkeep.REBUILD, name);
        }

        /** The bean that says whether state, events and rows agree; of an own aggregate only. */
        public Builder audit(String name) {
            return put(Upkeep.AUDIT, name);
        }

        /**
         * When the audit begins. Default: every night at 3:30 UTC, and 26 hours.
         *
         * @param longest for how long none may have come to its end before an alarm tells: the time
         *     from one to the next, and what an audit takes, such as 8 days for one a week
         */
        public Builder auditSchedule(Schedule schedule, Duration longest) {
            this.audited = new AuditRules(schedule, longest);
            return this;
        }

        /** How many instances of a function may hold connections. Default: no limit of its own. */
        public Builder concurrency(int concurrency) {
            this.concurrency = concurrency;
            return this;
        }

        /** How many records of the stream come at a time, 1 to 10000. Default: 100. */
        public Builder batchSize(int batchSize) {
            mapping = mapping.withBatchSize(batchSize);
            return this;
        }

        /** How many batches of a shard are in flight, 1 to 10. Default: 1. */
        public Builder parallelization(int parallelization) {
            mapping = mapping.withParallelization(parallelization);
            return this;
        }

        /**
         * After which a record goes to the queue, 1 minute to 23 hours: the stream forgets after
         * 24. Default: 23 hours.
         */
        public Builder maxRecordAge(Duration maxRecordAge) {
            mapping = mapping.withMaxRecordAge(maxRecordAge);
            return this;
        }

        private Builder put(Upkeep kind, String function) {
            upkeep.put(kind, function);
            return this;
        }

        private FunctionSettings upkeepSettings() {
            return upkeepFunctions == null ? requireNonNull(functions) : upkeepFunctions;
        }

        private ReadModelFunctions functionsIn(
                Construct construct, FunctionSettings settings, EventSource source) {
            return new ReadModelFunctions(
                    new ConstructFunctions(construct, settings),
                    requireNonNull(database),
                    Optional.ofNullable(concurrency),
                    source);
        }

        /**
         * Makes the read model.
         *
         * @throws IllegalArgumentException with each field that is wrong, and what is allowed
         */
        public ReadModel build() {
            FieldCheck check = new FieldCheck("ReadModel " + id);
            check.required("name", name, "stock");
            check.required("eventsOf", source, "eventsOf(stock)");
            check.required("functions", functions, "FunctionSettings.Builder.create()");
            check.required("database", database, "ReadModelDatabase.Builder.create()");
            check.required("updater", updater, "updateStock");
            new ReadModelFields(check, functions == null ? "" : functions.getPrefix())
                    .check(name, source, ReadModelFields.beans(updater, queries, upkeep));
            check.tablesOf(source == null ? null : source.aggregate().orElse(null), functions);
            if (upkeep.containsKey(Upkeep.AUDIT)) {
                ReadModelFields.auditable(check, source);
                audited.check(check);
            }
            if (functions != null) {
                ReadModelFields.sameDeployment(check, scope, functions, upkeepSettings());
            }
            if (concurrency != null) {
                check.between("concurrency", concurrency, 1, 1000, " instances");
            }
            mapping.check(check);
            check.raise();
            return new ReadModel(this);
        }
    }
}
