package dev.tandem.cdk;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Commands that come by an SQS FIFO queue whose {@code MessageGroupId} is the aggregate's id: the
 * queue, the function that it calls, the queue in which that sets aside what fails each time, and,
 * where answers are asked for, the one that they go to.
 *
 * <pre>{@code
 * CommandQueueFunction.Builder.create(this, "StockQueue")
 *         .commandsOf(stock)
 *         .functions(functions)
 *         .function("stockCommands")
 *         .build();
 * }</pre>
 */
public final class CommandQueueFunction extends Construct {

    private final LiveFunction function;
    private final IQueue commands;
    private final IQueue failed;
    private final Optional<IQueue> replies;
    private final List<Alarm> alarms;

    private CommandQueueFunction(Builder given) {
        super(given.scope, given.id);
        EventSourcedAggregate aggregate = requireNonNull(given.aggregate);
        FunctionSettings settings = requireNonNull(given.functions);
        var queues = new FifoQueues(this, settings.getPrefix() + given.name());
        failed = given.failed().orElseGet(queues::failed);
        commands =
                given.commands == null ? queues.commands(failed, given.redelivery) : given.commands;
        replies =
                given.replies == Replies.NONE
                        ? Optional.empty()
                        : Optional.of(
                                given.replyQueue == null ? queues.replies() : given.replyQueue);
        function = function(requireNonNull(given.function), aggregate, settings, given);
        given.mapping.make(this, commands, function);
        aggregate.readersFirst().writer(function);
        var told = new ConstructAlarms(this, settings);
        QueueAlarms.make(told, commands, failed, function);
        alarms = told.made();
    }

    private LiveFunction function(
            String name,
            EventSourcedAggregate aggregate,
            FunctionSettings settings,
            Builder given) {
        var functions = new ConstructFunctions(this, settings);
        Map<String, String> environment =
                new LinkedHashMap<>(
                        aggregate.states().environmentOfCommands(aggregate.type().name()));
        environment.putAll(environment(given));
        // nobody waits for it, so that it has no snapshot to start from
        Function made =
                functions.begin(name, environment, ConstructFunctions.SECONDS_OF_A_CALL).build();
        aggregate.policies().grant(requireNonNull(made.getRole()), false);
        QueueRights.receive(commands, made);
        QueueRights.send(failed, made);
        replies.ifPresent(queue -> QueueRights.send(queue, made));
        return functions.live(name, made);
    }

    private Map<String, String> environment(Builder given) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("TANDEM_QUEUE_SOURCE", commands.getQueueArn());
        environment.put("TANDEM_QUEUE_DEAD_LETTER_QUEUE", failed.getQueueUrl());
        Integer after = given.redelivery.setAsideAfter();
        if (after != null) {
            environment.put("TANDEM_QUEUE_SET_ASIDE_AFTER", after.toString());
        }
        environment.put("TANDEM_QUEUE_REPLIES", given.replies.name().toLowerCase(Locale.ROOT));
        replies.ifPresent(
                queue -> environment.put("TANDEM_QUEUE_REPLY_QUEUE", queue.getQueueUrl()));
        return environment;
    }

    /** What the queue calls: the alias {@code live} of the function. */
    public IFunction getFunction() {
        return function.alias();
    }

    /** Where commands are sent, with the aggregate's id as {@code MessageGroupId}. */
    public IQueue getQueue() {
        return commands;
    }

    /** Where what failed each time is set aside, to be moved back when it is mended. */
    public IQueue getDeadLetterQueue() {
        return failed;
    }

    /** Where answers go; empty where none are sent. */
    public Optional<IQueue> getReplyQueue() {
        return replies;
    }

    /** Those that tell the topic, for dashboards and composite alarms. */
    public List<Alarm> getAlarms() {
        return alarms;
    }

    /** Which answers are sent to the queue of replies. */
    public enum Replies {
        /** Every one. */
        ALL,
        /** Those to commands that were refused. */
        REFUSALS,
        /** Not one. */
        NONE
    }

    /** Makes {@link CommandQueueFunction}; commands, functions and function are required. */
    public static final class Builder {

        private final Construct scope;
        private final String id;
        private @Nullable EventSourcedAggregate aggregate;
        private @Nullable FunctionSettings functions;
        private @Nullable String function;
        private @Nullable String name;
        private @Nullable IQueue commands;
        private @Nullable IQueue failed;
        private @Nullable IQueue replyQueue;
        private Replies replies = Replies.NONE;
        private Redelivery redelivery = Redelivery.usual();
        private QueueMapping mapping = QueueMapping.usual();

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

        /** Whose commands they are; those of another aggregate take another queue. */
        public Builder commandsOf(EventSourcedAggregate aggregate) {
            this.aggregate = aggregate;
            return this;
        }

        /** Code, names and sizes of the function. */
        public Builder functions(FunctionSettings functions) {
            this.functions = functions;
            return this;
        }

        /** The bean that takes commands from the queue, a {@code CommandQueueFunction}. */
        public Builder function(String name) {
            this.function = name;
            return this;
        }

        /** What the queues are called: {@code NAME-commands.fifo}. Default: as the aggregate. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** A FIFO queue that is there already; it says itself how often what comes again. */
        public Builder queue(IQueue queue) {
            this.commands = queue;
            return this;
        }

        /**
         * A FIFO queue that takes what is set aside. SQS moves messages back from a queue only that
         * is the dead-letter queue of another one. Default: that of the queue, if it is one of the
         * app that has one; else one is made.
         */
        public Builder deadLetterQueue(IQueue queue) {
            this.failed = queue;
            return this;
        }

        /** Which answers are sent, after the commit and at least once. Default: none. */
        public Builder replies(Replies replies) {
            this.replies = replies;
            return this;
        }

        /** A queue that they are sent to. Default: one is made. */
        public Builder replyQueue(IQueue queue) {
            this.replyQueue = queue;
            return this;
        }

        /** How often a message that fails is received until it is set aside. Default: 5. */
        public Builder setAsideAfter(int receives) {
            redelivery = redelivery.withSetAsideAfter(receives);
            return this;
        }

        /**
         * After how many receives SQS moves a message, and all of its batch. Times the visibility
         * it has to be longer than any outage. Default: 480, a day.
         */
        public Builder maxReceiveCount(int receives) {
            redelivery = redelivery.withMaxReceiveCount(receives);
            return this;
        }

        /** After which a message that failed comes again. Default: 3 minutes. */
        public Builder visibilityTimeout(Duration time) {
            redelivery = redelivery.withVisibility(time);
            return this;
        }

        /** How many messages come at a time, 1 to 10. Default: 10. */
        public Builder batchSize(int messages) {
            mapping = mapping.withBatchSize(messages);
            return this;
        }

        /** How many calls at a time, 2 to 1000. Default: as many as there are groups. */
        public Builder maxConcurrency(int calls) {
            mapping = mapping.withMaxConcurrency(calls);
            return this;
        }

        private Optional<IQueue> failed() {
            if (failed == null && commands instanceof Queue own) {
                return Optional.ofNullable(own.getDeadLetterQueue()).map(DeadLetterQueue::getQueue);
            }
            return Optional.ofNullable(failed);
        }

        private String name() {
            return name == null ? requireNonNull(aggregate).type().name().replace('_', '-') : name;
        }

        /**
         * Makes the queue and what is around it.
         *
         * @throws IllegalArgumentException with each field that is wrong, and what is allowed
         */
        public CommandQueueFunction build() {
            FieldCheck check = new FieldCheck("CommandQueueFunction " + id);
            check.required("commandsOf", aggregate, "commandsOf(stock)");
            check.required("functions", functions, "FunctionSettings.Builder.create()");
            check.required("function", function, "stockCommands");
            check.tablesOf(aggregate, functions);
            var fields =
                    new CommandQueueFields(check, functions == null ? "" : functions.getPrefix());
            fields.names(function, aggregate == null && name == null ? "any" : name(), aggregate);
            fields.queues(commands, failed, redelivery);
            fields.areApart(commands, failed().orElse(null), replyQueue);
            fields.replies(replies, replyQueue);
            mapping.check(check);
            check.raise();
            return new CommandQueueFunction(this);
        }
    }
}
