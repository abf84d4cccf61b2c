package nl.wedervraag.discussion;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Hand;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.Panels;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.TextRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A panel says whether it would say what a draft says, and says so of that text alone. */
@DatabaseTest
@WithRooms
class StancesTests {

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Positions positions;

    @Autowired
    Panels panels;

    @Autowired
    Answers answers;

    @Autowired
    Stances stances;

    PositionId position;
    WordingId wording;
    DocumentId document;
    long version;

    @BeforeEach
    void write() {
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, house.allQuestions()));
        // Vera reads approved wording only: of the panel, and not of those who are asked.
        doAs(
                house.mirjam,
                () -> List.of(house.anna, house.bas, house.vera).forEach(person -> panels.add(position, person)));
        wording = as(
                house.anna, () -> answers.start(position, house.question("typical-day"), Reach.POSITION, Language.EN));
        document = hand.documentOf(wording);
        version = hand.write(house.anna, wording, "We start at nine.");
    }

    private PanelStances seenBy(PersonId person) {
        return as(person, () -> stances.of(position, document));
    }

    private void agree(PersonId person) {
        doAs(person, () -> stances.agree(position, document, version));
    }

    private PanelStances.Tally tally() {
        return as(house.anna, () -> stances.tallies(position, List.of(document)))
                .getOrDefault(document, PanelStances.Tally.NONE);
    }

    @Test
    void countsThoseOfThePanelWhoSeeDrafts() {
        assertThat(seenBy(house.anna).silent()).extracting("id").containsExactlyInAnyOrder(house.anna, house.bas);
        assertThat(tally()).isEqualTo(PanelStances.Tally.NONE);
        agree(house.anna);
        doAs(house.bas, () -> stances.differ(position, document, version, "I start at eight"));
        assertThat(seenBy(house.anna).taken())
                .extracting(Stance::agrees, Stance::why, Stance::outdated)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(true, "", false),
                        org.assertj.core.groups.Tuple.tuple(false, "I start at eight", false));
        assertThat(seenBy(house.anna).tally()).isEqualTo(new PanelStances.Tally(1, 1, 2));
        assertThat(tally()).isEqualTo(new PanelStances.Tally(1, 1, 2));
        doAs(house.bas, () -> stances.takeBack(position, document));
        assertThat(tally()).isEqualTo(new PanelStances.Tally(1, 0, 2));
    }

    @Test
    void isOutdatedByAnotherSubstanceAndByNothingElse() {
        version = hand.write(house.anna, wording, " ");
        agree(house.bas);
        hand.write(house.anna, wording, " ");
        assertThat(seenBy(house.anna).taken()).extracting(Stance::outdated).containsExactly(false);
        version = hand.write(house.anna, wording, "Mostly. ");
        assertThat(seenBy(house.anna).taken()).extracting(Stance::outdated).containsExactly(true);
        assertThat(tally()).isEqualTo(new PanelStances.Tally(0, 0, 2));
        agree(house.bas);
        assertThat(seenBy(house.anna).taken()).extracting(Stance::outdated).containsExactly(false);
    }

    @Test
    void isOfTheTextThatWasRead() {
        long read = version;
        hand.write(house.anna, wording, "Never. ");
        doAs(house.bas, () -> stances.agree(position, document, read));
        assertThat(seenBy(house.bas).taken()).extracting(Stance::outdated).containsExactly(true);
    }

    /** As beside a text under review, which the draft may have left. */
    @Test
    void isReadAgainstTheVersionThatIsShown() {
        agree(house.bas);
        long later = hand.write(house.anna, wording, "Mostly. ");
        doAs(house.anna, () -> stances.agree(position, document, later));
        assertThat(readAt(house.mirjam, position, version)).containsExactly(house.bas);
        assertThat(readAt(house.mirjam, position, later)).containsExactly(house.anna);
        assertThat(as(house.bas, () -> stances.at(position, document, version))
                        .orElseThrow()
                        .mayTake())
                .isFalse();
    }

    private List<PersonId> readAt(PersonId person, PositionId of, long at) {
        return as(person, () -> stances.at(of, document, at)).orElseThrow().taken().stream()
                .filter(stance -> !stance.outdated())
                .map(stance -> stance.by().id())
                .toList();
    }

    @Test
    void isReadWhereTheDraftIsOneOfThePositionByThoseWhoSeeIt() {
        PositionId other = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Tester"), Language.EN, house.allQuestions()));
        assertThat(as(house.mirjam, () -> stances.at(other, document, version))).isEmpty();
        Stream.of(house.vera, house.otherEditor, house.administrator)
                .forEach(person -> assertThatThrownBy(() -> as(person, () -> stances.at(position, document, version)))
                        .isInstanceOf(NotAllowed.class));
    }

    @Test
    void whoDiffersSaysWhy() {
        assertThatThrownBy(() -> doAs(house.bas, () -> stances.differ(position, document, version, " ")))
                .isInstanceOf(TextRefused.class);
        assertThat(seenBy(house.bas).taken()).isEmpty();
    }

    @Test
    void isTakenByThePanelOnlyAndSeenByThoseWhoSeeDrafts() {
        assertThat(seenBy(house.mirjam).mayTake()).isFalse();
        assertThat(seenBy(house.bas).mayTake()).isTrue();
        Stream.of(house.mirjam, house.vera, house.otherEditor, house.otherLead, house.administrator)
                .forEach(person -> {
                    assertThatThrownBy(() -> agree(person)).as("%s", person).isInstanceOf(NotAllowed.class);
                    assertThatThrownBy(() -> doAs(person, () -> stances.differ(position, document, version, "Not so")))
                            .isInstanceOf(NotAllowed.class);
                });
        Stream.of(house.vera, house.otherEditor, house.administrator).forEach(person -> {
            assertThatThrownBy(() -> seenBy(person)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(person, () -> stances.tallies(position, List.of(document))))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> doAs(person, () -> stances.takeBack(position, document)))
                    .isInstanceOf(NotAllowed.class);
        });
        assertThat(seenBy(house.bas).taken()).isEmpty();
    }

    /** Somebody else's position, of whose panel one is, opens no document that doesn't hold for it. */
    @Test
    void isTakenWhereTheAnswerHolds() {
        PositionId other = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Tester"), Language.EN, house.allQuestions()));
        doAs(house.mirjam, () -> panels.add(other, house.bas));
        assertThatThrownBy(() -> doAs(house.bas, () -> stances.agree(other, document, version)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nothingIsTakenOfAnEmptyDraftOrAClosedPosition() {
        assertThatThrownBy(() -> doAs(house.bas, () -> stances.agree(position, document, 0)))
                .isInstanceOf(DiscussionRefused.class);
        doAs(house.mirjam, () -> positions.close(position));
        assertThat(seenBy(house.bas).mayTake()).isFalse();
        assertThatThrownBy(() -> agree(house.bas)).isInstanceOf(DiscussionRefused.class);
    }
}
