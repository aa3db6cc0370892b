package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What shoppers are told. */
public final class Answers {

    private static final int INVALID = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int REJECTED = 422;

    private final World world;

    public Answers(World world) {
        this.world = world;
    }

    public void areAcceptance() {
        world.answer().assertAccepted();
    }

    public void refuseBecause(String code) {
        Answer answer = world.answer();
        answer.assertStatus(REJECTED);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("detail")).isNotBlank();
    }

    public void tellAbout(List<String> fields, String allowed) {
        Answer answer = world.answer();
        answer.assertStatus(INVALID);
        assertThat(answer.json().path("violations").values())
                .as("%s", answer)
                .anySatisfy(violation -> {
                    assertThat(violation.path("field").asString()).isIn(fields);
                    assertThat(violation.path("message").asString()).contains(allowed);
                });
    }

    public void tellOfNoCart() {
        world.answer().assertStatus(NOT_FOUND);
    }

    public void tellThatItExists() {
        world.answer().assertStatus(CONFLICT);
        assertThat(world.answer().number("expectedVersion")).isZero();
    }

    public void tellTheVersion(long version) {
        assertConflict(world.answer(), version);
    }

    /** One is accepted, and the others are told the version. */
    public void haveOneWinner(long version) {
        assertThat(world.answers()).filteredOn(Answer::isAccepted).hasSize(1);
        assertThat(world.answers())
                .filteredOn(answer -> !answer.isAccepted())
                .allSatisfy(loser -> assertConflict(loser, version));
    }

    private static void assertConflict(Answer answer, long version) {
        answer.assertStatus(CONFLICT);
        assertThat(answer.number("currentVersion")).isEqualTo(version);
    }

    public void areAllAcceptance() {
        assertThat(world.answers()).allMatch(Answer::isAccepted);
    }

    public void areAllTheSame() {
        areAllAcceptance();
        assertThat(world.answers().stream().distinct()).hasSize(1);
    }

    /** She was answered with something that was not yet there. */
    public void tellHowFarTheViewIs(long at, long asked) {
        world.answer().assertStatus(503);
        assertThat(world.answer().text("detail"))
                .contains("at version %d in the read model".formatted(at))
                .contains("version %d was asked for".formatted(asked));
    }
}
