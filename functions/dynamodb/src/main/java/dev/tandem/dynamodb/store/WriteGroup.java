package dev.tandem.dynamodb.store;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.GroupOutcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Commands that are written in one transaction. To the state they are one change.
 *
 * @param steps at least one of them with a change
 * @param whole all changes as one
 */
record WriteGroup<S, E>(AggregateType type, List<StepWrite<S, E>> steps, Change<S, E> whole) {

    static <S, E> WriteGroup<S, E> of(AggregateType type, List<StepWrite<S, E>> steps) {
        return new WriteGroup<>(type, steps, whole(changes(steps)));
    }

    private static <S, E> List<Change<S, E>> changes(List<StepWrite<S, E>> steps) {
        return steps.stream().flatMap(step -> step.change().stream()).toList();
    }

    private static <S, E> Change<S, E> whole(List<Change<S, E>> changes) {
        Change<S, E> last = changes.getLast();
        return changes.size() == 1
                ? last
                : new Change<>(
                        last.aggregateId(),
                        changes.getFirst().expectedVersion(),
                        last.createdAt(),
                        last.state(),
                        changes.stream().flatMap(change -> change.events().stream()).toList(),
                        last.decidedAt(),
                        Metadata.NONE,
                        null,
                        last.isUponWarmState());
    }

    boolean isOne() {
        return steps.size() == 1;
    }

    /** Whose state is written. */
    int lastChange() {
        int last = steps.size() - 1;
        while (steps.get(last).change().isEmpty()) {
            last--;
        }
        return last;
    }

    String aggregate() {
        return type.name() + " " + whole.aggregateId();
    }

    GroupOutcome written() {
        return new GroupOutcome.Done(steps.stream().map(StepWrite::result).toList());
    }

    /** Each is told that the store was busy. */
    GroupOutcome busy(String why) {
        return told(problems -> problems.busy(why), why);
    }

    /** Each is told that its outcome is not known. */
    GroupOutcome unknown() {
        return told(WriteProblems::outcomeUnknown, "no answer");
    }

    private GroupOutcome told(Function<WriteProblems, Problem> problem, String why) {
        return new GroupOutcome.Done(
                steps.stream()
                        .<Result>map(step ->
                                step.change()
                                        .map(change -> problem.apply(problems(change)))
                                        .orElseGet(() -> CommandRecordWrites.unavailable(why)))
                        .toList());
    }

    private WriteProblems problems(Change<S, E> change) {
        return new WriteProblems(type, change);
    }

    /** Answers by the places of the steps what is told by the places of the records. */
    <T> GroupOutcome repeated(Map<Integer, T> records, StepAnswer<T> answer) {
        List<Integer> recorded =
                IntStream.range(0, steps.size())
                        .filter(i -> steps.get(i).record().isPresent())
                        .boxed()
                        .toList();
        var answers = new RecordedAnswers();
        records.forEach((place, record) -> {
            int step = recorded.get(place);
            answers.add(step, () -> Optional.of(answer.of(steps.get(step), record)));
        });
        return answers.outcome().orElseThrow();
    }

    /** What a step is answered by its record. */
    @FunctionalInterface
    interface StepAnswer<T> {
        Result of(StepWrite<?, ?> step, T record);
    }
}
