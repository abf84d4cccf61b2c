package nl.wedervraag.discussion;

import static java.util.Objects.requireNonNull;
import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Hand;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.discussion.DiscussionRefused.Reason;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.TextRefused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people say about a draft stays at its words, with those who see the draft, for as long as its author lets it. */
@DatabaseTest
@WithRooms
class CommentsTests {

    private static final String TEXT = "We start at nine and stop at five.";

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Comments comments;

    @Autowired
    JdbcClient jdbc;

    PositionId position;
    WordingId wording;
    DocumentId document;
    long version;

    @BeforeEach
    void write() {
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, house.allQuestions()));
        wording = as(
                house.anna, () -> answers.start(position, house.question("typical-day"), Reach.POSITION, Language.EN));
        document = hand.documentOf(wording);
        version = hand.write(house.anna, wording, TEXT);
    }

    /** At 'nine', with what it stands at. */
    private ThreadId onNine(PersonId by, String words) {
        int from = 1 + TEXT.indexOf("nine");
        return as(by, () -> comments.open(document, version, from, from + 4, words));
    }

    private CommentThread thread(ThreadId id) {
        return as(house.anna, () -> comments.of(document)).threads().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private PersonId resolver(ThreadId id) {
        return requireNonNull(thread(id).resolution()).by().id();
    }

    private Comment only(ThreadId id) {
        assertThat(thread(id).comments()).hasSize(1);
        return thread(id).comments().getFirst();
    }

    @Test
    void standsAtItsWordsWhateverIsWrittenBeforeThem() {
        ThreadId id = onNine(house.bas, "Not before ten?");
        int before = thread(id).words().from();
        hand.write(house.anna, wording, "Mostly: ");
        assertThat(thread(id).words().from()).isEqualTo(before + 8);
        assertThat(thread(id).words().quote()).isEqualTo("nine");
        assertThat(only(id).words()).isEqualTo("Not before ten?");
        assertThat(only(id).by()).isEqualTo(new Person(house.bas, "Bas"));
        assertThat(only(id).own()).isFalse();
    }

    @Test
    void isBegunAtWordsAsItsAuthorSawThem() {
        hand.write(house.anna, wording, "Mostly: ");
        ThreadId id = onNine(house.bas, "Not before ten?");
        assertThat(thread(id).words().from()).isEqualTo(1 + 8 + TEXT.indexOf("nine"));
    }

    @Test
    void keepsItsQuoteWhenTheWordsAreGone() {
        ThreadId id = onNine(house.bas, "Not before ten?");
        hand.erase(house.anna, wording, TEXT.length());
        assertThat(thread(id).words().areGone()).isTrue();
        assertThat(thread(id).words().quote()).isEqualTo("nine");
    }

    @Test
    void isAnsweredInOrderAndOpensAgainByAnAnswer() {
        ThreadId id = onNine(house.bas, "Not before ten?");
        doAs(house.anna, () -> comments.reply(id, "Nine, since May"));
        doAs(house.mirjam, () -> comments.resolve(id));
        assertThat(thread(id).isOpen()).isFalse();
        assertThat(resolver(id)).isEqualTo(house.mirjam);
        doAs(house.bas, () -> comments.reply(id, "Then say so"));
        assertThat(thread(id).isOpen()).isTrue();
        assertThat(thread(id).comments())
                .extracting(Comment::words)
                .containsExactly("Not before ten?", "Nine, since May", "Then say so");
    }

    @Test
    void isResolvedOnceAndReopened() {
        ThreadId id = onNine(house.bas, "Not before ten?");
        doAs(house.mirjam, () -> comments.resolve(id));
        doAs(house.anna, () -> comments.resolve(id));
        assertThat(resolver(id)).isEqualTo(house.mirjam);
        doAs(house.anna, () -> comments.reopen(id));
        assertThat(thread(id).isOpen()).isTrue();
    }

    @Test
    void isPutOtherwiseByItsAuthorAlone() {
        ThreadId id = onNine(house.bas, "Not before ten?");
        CommentId comment = only(id).id();
        assertThatThrownBy(() -> doAs(house.mirjam, () -> comments.change(comment, "No")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> doAs(house.mirjam, () -> comments.delete(comment)))
                .isInstanceOf(NotAllowed.class);
        assertThat(only(id).changed()).isNull();
        doAs(house.bas, () -> comments.change(comment, "Not before half past nine?"));
        assertThat(only(id).words()).isEqualTo("Not before half past nine?");
        assertThat(only(id).changed()).isNotNull();
    }

    @Test
    void goesWithItsLastCommentAndItsAnchor() {
        ThreadId id = onNine(house.bas, "Not before @Anna comes in?");
        doAs(house.anna, () -> comments.reply(id, "No"));
        List<CommentId> said = thread(id).comments().stream().map(Comment::id).toList();
        doAs(house.bas, () -> comments.delete(said.getFirst()));
        assertThat(thread(id).comments()).extracting(Comment::words).containsExactly("No");
        doAs(house.anna, () -> comments.delete(said.getLast()));
        assertThat(as(house.anna, () -> comments.of(document)).threads()).isEmpty();
        assertThat(jdbc.sql("select count(*) from anchor where document = ?")
                        .param(document.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(catchThrowableOfType(
                                DiscussionRefused.class,
                                () -> doAs(house.bas, () -> comments.reply(id, "Still there?")))
                        .reason())
                .isEqualTo(Reason.GONE);
    }

    @Test
    void speaksToThoseWhoSeeTheDraft() {
        ThreadId id = onNine(house.bas, "@anna and @Mirjam, @Vera and @Otto: is it nine? bas@mirjam.example");
        assertThat(only(id).mentioned()).extracting(Person::name).containsExactlyInAnyOrder("Anna", "Mirjam");
        CommentId comment = only(id).id();
        doAs(house.bas, () -> comments.change(comment, "@Lena: is it nine?"));
        assertThat(only(id).mentioned()).extracting(Person::name).containsExactly("Lena");
    }

    @Test
    void isKeptFromWhoeverDoesNotSeeTheDraft() {
        ThreadId id = onNine(house.bas, "Not before ten?");
        CommentId comment = only(id).id();
        for (PersonId stranger : List.of(house.vera, house.otherLead, house.administrator, house.gone)) {
            assertThatThrownBy(() -> as(stranger, () -> comments.of(document))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(stranger, () -> comments.people(document)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> onNine(stranger, "Hello")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> doAs(stranger, () -> comments.reply(id, "Hello")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> doAs(stranger, () -> comments.resolve(id))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> doAs(stranger, () -> comments.reopen(id))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> doAs(stranger, () -> comments.change(comment, "Hello")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> doAs(stranger, () -> comments.delete(comment)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(thread(id).comments()).hasSize(1);
    }

    @Test
    void isKeptFromWhoeverIsNotSignedIn() {
        ThreadId id = onNine(house.bas, "Not before ten?");
        CommentId comment = only(id).id();
        List<ThrowingCallable> doors = List.of(
                () -> comments.of(document),
                () -> comments.people(document),
                () -> comments.open(document, version, 1, 3, "Hello"),
                () -> comments.reply(id, "Hello"),
                () -> comments.change(comment, "Hello"),
                () -> comments.delete(comment),
                () -> comments.resolve(id),
                () -> comments.reopen(id));
        assertThat(doors).hasSameSizeAs(publicMethods());
        assertThat(doors).allSatisfy(door -> assertThatThrownBy(door).isInstanceOf(NotAllowed.class));
    }

    private static List<Method> publicMethods() {
        return Arrays.stream(Comments.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    @Test
    void isRefusedWhereThereAreNoWords() {
        assertThat(catchThrowableOfType(
                                DiscussionRefused.class,
                                () -> as(house.bas, () -> comments.open(document, version, 3, 3, "Here")))
                        .reason())
                .isEqualTo(Reason.WORDS);
        assertThat(catchThrowableOfType(
                                DiscussionRefused.class,
                                () -> as(house.bas, () -> comments.open(document, version + 1, 1, 3, "Here")))
                        .reason())
                .isEqualTo(Reason.WORDS);
        assertThat(catchThrowableOfType(TextRefused.class, () -> onNine(house.bas, " \n "))
                        .reason())
                .isEqualTo(TextRefused.Reason.EMPTY);
        assertThat(catchThrowableOfType(TextRefused.class, () -> onNine(house.bas, "x".repeat(Comments.LONGEST + 1)))
                        .reason())
                .isEqualTo(TextRefused.Reason.TOO_LONG);
        assertThat(as(house.anna, () -> comments.of(document)).threads()).isEmpty();
    }

    @Test
    void changesNothingOfAPositionThatIsClosed() {
        ThreadId id = onNine(house.bas, "Not before ten?");
        doAs(house.mirjam, () -> positions.close(position));
        assertThat(catchThrowableOfType(DiscussionRefused.class, () -> doAs(house.anna, () -> comments.reply(id, "No")))
                        .reason())
                .isEqualTo(Reason.CLOSED);
        assertThat(as(house.anna, () -> comments.of(document)).mayTakePart()).isFalse();
        assertThat(thread(id).comments()).hasSize(1);
    }

    @Test
    void changesNoLetterOfTheDraftAndNoneOfItsTrust() {
        var before = hand.draft(wording);
        ThreadId id = onNine(house.bas, "Not before ten?");
        doAs(house.anna, () -> comments.reply(id, "No"));
        assertThat(hand.draft(wording).json()).isEqualTo(before.json());
        assertThat(hand.draft(wording).version()).isEqualTo(before.version());
    }
}
