package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.Slow;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.TeamId;
import nl.wedervraag.check.Finding;
import nl.wedervraag.check.Rule;
import nl.wedervraag.coediting.Outcome;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.Panels;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.PositionQuestions;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Asks;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.Guidance;
import nl.wedervraag.questions.ProposalId;
import nl.wedervraag.questions.Proposals;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.questions.Resemblances;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.reading.AsOf;
import nl.wedervraag.reading.ReadMarks;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may call what: every public method of the services is called, as everyone there is. */
@DatabaseTest
@WithRooms
@Slow
class RightsOfServicesTests {

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Questions questions;

    @Autowired
    Positions positions;

    @Autowired
    PositionQuestions positionQuestions;

    @Autowired
    Panels panels;

    @Autowired
    Bank bank;

    @Autowired
    Answers answers;

    @Autowired
    Stewardship stewardship;

    @Autowired
    Findings findings;

    @Autowired
    Verifications verifications;

    @Autowired
    NotKnownYet unknown;

    @Autowired
    WiderAnswers widerAnswers;

    @Autowired
    OtherLanguages otherLanguages;

    @Autowired
    ReviewPolicies policies;

    @Autowired
    Reviews reviews;

    @Autowired
    Publications publications;

    @Autowired
    Today today;

    @Autowired
    MentionsWaiting mentions;

    @Autowired
    AsOf asOf;

    @Autowired
    Reading reading;

    @Autowired
    ReadMarks marks;

    @Autowired
    nl.wedervraag.notes.Notes notes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Resemblances resemblances;

    @Autowired
    Proposals proposals;

    QuestionId question;
    PositionId position;

    /** For whatever a door does to the bank: others rely on the starter's questions. */
    ThemeId spareTheme;

    QuestionId spare;

    @BeforeEach
    void addToTheBank() {
        spareTheme = as(house.director, () -> bank.addTheme(bothLanguages(fresh("Spare"))));
        spare = as(house.director, () -> bank.add(spareTheme, bothLanguages(fresh("Spare?")), Map.of()));
    }

    @BeforeEach
    void openAPosition() {
        question = house.question("typical-day");
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(question)));
    }

    WordingId written(PersonId by, Reach reach) {
        WordingId wording = as(by, () -> answers.start(position, question, reach, Language.EN));
        hand.write(by, wording, "We start at nine. ");
        return wording;
    }

    ReviewId asked(WordingId wording, PersonId by) {
        return as(by, () -> reviews.ask(wording, 0));
    }

    AnswerId answerOf(WordingId wording) {
        return jdbc.sql("select answer from wording where id = ?")
                .param(wording.value())
                .query((row, n) -> new AnswerId(row.getObject(1, java.util.UUID.class)))
                .single();
    }

    /** A method that may be called by some; {@code fresh} makes what it is called on. */
    record Door(String name, Set<String> open, Supplier<Runnable> fresh) {}

    static final Set<String> READERS = Set.of("Anna", "Bas", "Mirjam", "Lena", "Vera", "Dora", "Wim");
    static final Set<String> WRITERS = Set.of("Anna", "Bas", "Mirjam", "Lena", "Dora", "Wim");
    static final Set<String> KEEPERS = Set.of("Dora");
    static final Set<String> LEADS = Set.of("Mirjam", "Lena", "Dora");
    static final Set<String> ALL_WITH_A_ROLE =
            Set.of("Anna", "Bas", "Mirjam", "Lena", "Vera", "Otto", "Olga", "Ove", "Dora", "Wim");

    List<Door> doors() {
        return List.of(
                new Door("Questions.themes", ALL_WITH_A_ROLE, () -> () -> questions.themes(Language.EN)),
                new Door("Questions.all", ALL_WITH_A_ROLE, () -> () -> questions.all(Language.EN)),
                new Door("Questions.get", ALL_WITH_A_ROLE, () -> () -> questions.get(question, Language.EN)),
                new Door(
                        "Questions.add",
                        Set.of("Dora"),
                        () -> () -> questions.add(
                                "k" + System.nanoTime(),
                                "work",
                                bothLanguages("Why?"),
                                Map.of(Language.EN, Guidance.NONE, Language.NL, Guidance.NONE))),
                new Door("Questions.toStartWith", ALL_WITH_A_ROLE, () -> () -> questions.toStartWith(Language.EN)),
                new Door("Questions.guidance", ALL_WITH_A_ROLE, () -> () -> questions.guidance(question, Language.EN)),
                new Door("Positions.get", READERS, () -> () -> positions.get(position)),
                new Door("Positions.questions", READERS, () -> () -> positions.questions(position, Language.EN)),
                new Door(
                        "Positions.open",
                        LEADS,
                        () -> () -> positions.open(house.grid, house.fresh("Tester"), Language.EN, List.of(question))),
                new Door("Positions.copy", LEADS, () -> () -> positions.copy(position, house.fresh("Tester"), true)),
                new Door("Positions.ownAnswers", LEADS, () -> () -> positions.ownAnswers(position)),
                new Door("Positions.rename", LEADS, () -> () -> positions.rename(position, house.fresh("Tester"))),
                new Door("Positions.speak", LEADS, () -> () -> positions.speak(position, Language.NL)),
                new Door("Positions.move", LEADS, () -> () -> positions.move(position, 0)),
                new Door(
                        "PositionQuestions.offered",
                        LEADS,
                        () -> () -> positionQuestions.offered(position, Language.EN)),
                new Door(
                        "PositionQuestions.ask", LEADS, () -> () -> positionQuestions.ask(position, List.of(question))),
                new Door("PositionQuestions.hide", LEADS, () -> () -> positionQuestions.hide(position, question)),
                new Door("PositionQuestions.move", LEADS, () -> () -> positionQuestions.move(position, question, 0)),
                new Door("Panels.of", READERS, () -> () -> panels.of(position)),
                new Door("Panels.candidates", LEADS, () -> () -> panels.candidates(position)),
                new Door("Panels.add", LEADS, () -> () -> panels.add(position, house.vera)),
                new Door("Panels.remove", LEADS, () -> () -> panels.remove(position, house.vera)),
                new Door("Bank.content", KEEPERS, () -> () -> bank.content()),
                new Door("Bank.uses", KEEPERS, () -> () -> bank.uses(question)),
                new Door("Bank.usesOfTheme", KEEPERS, () -> () -> bank.usesOfTheme(spareTheme)),
                new Door("Bank.addTheme", KEEPERS, () -> () -> bank.addTheme(bothLanguages(fresh("Money")))),
                new Door(
                        "Bank.renameTheme",
                        KEEPERS,
                        () -> () -> bank.renameTheme(spareTheme, bothLanguages(fresh("Money")))),
                new Door("Bank.askFor", KEEPERS, () -> () -> bank.askFor(spareTheme, Asks.STORY)),
                new Door("Bank.moveTheme", KEEPERS, () -> () -> bank.moveTheme(spareTheme, 0)),
                new Door("Bank.retireTheme", KEEPERS, () -> () -> bank.retireTheme(spareTheme)),
                new Door("Bank.bringBackTheme", KEEPERS, () -> () -> bank.bringBackTheme(spareTheme)),
                new Door("Bank.add", KEEPERS, () -> () -> bank.add(spareTheme, bothLanguages(fresh("Why?")), Map.of())),
                new Door(
                        "Bank.reword", KEEPERS, () -> () -> bank.reword(spare, bothLanguages(fresh("Why?")), Map.of())),
                new Door("Bank.startWith", KEEPERS, () -> () -> bank.startWith(spare, true)),
                new Door("Proposals.mine", ALL_WITH_A_ROLE, () -> () -> proposals.mine()),
                new Door("Proposals.waiting", KEEPERS, () -> () -> proposals.waiting()),
                new Door("Proposals.toMergeInto", KEEPERS, () -> () -> proposals.toMergeInto(Language.EN, "Why?")),
                new Door("Proposals.isThere", ALL_WITH_A_ROLE, () -> () -> proposals.isThere(Language.EN, "Why?")),
                new Door(
                        "Proposals.propose",
                        ALL_WITH_A_ROLE,
                        () -> () -> proposals.propose(Language.EN, fresh("Why?"))),
                new Door("Proposals.adopt", KEEPERS, () -> {
                    var proposal = proposed();
                    return () -> proposals.adopt(proposal, spareTheme, bothLanguages(fresh("Why?")), Map.of());
                }),
                new Door("Proposals.merge", KEEPERS, () -> {
                    var proposal = proposed();
                    return () -> proposals.merge(proposal, spare);
                }),
                new Door("Proposals.decline", KEEPERS, () -> {
                    var proposal = proposed();
                    return () -> proposals.decline(proposal, "We never ask so.");
                }),
                new Door("Resemblances.of", ALL_WITH_A_ROLE, () -> () -> resemblances.of(Language.EN, "Why?", null)),
                new Door("Resemblances.isTheme", KEEPERS, () -> () -> resemblances.isTheme(Language.EN, "Pay", null)),
                new Door(
                        "Resemblances.isQuestion",
                        KEEPERS,
                        () -> () -> resemblances.isQuestion(Language.EN, "Why?", null)),
                new Door("Bank.move", KEEPERS, () -> () -> bank.move(spare, 0)),
                new Door("Bank.retire", KEEPERS, () -> () -> bank.retire(spare)),
                new Door("Bank.bringBack", KEEPERS, () -> () -> bank.bringBack(spare)),
                new Door("Positions.close", LEADS, () -> () -> positions.close(position)),
                new Door("Positions.reopen", LEADS, () -> () -> positions.reopen(position)),
                new Door(
                        "Answers.board",
                        WRITERS,
                        () -> () -> answers.board(position, Language.EN, BoardFilter.EVERYTHING, 1)),
                new Door("Answers.page", WRITERS, () -> () -> answers.page(position, question, Language.EN, null)),
                new Door(
                        "Answers.start",
                        WRITERS,
                        () -> () -> answers.start(position, question, Reach.POSITION, Language.NL)),
                new Door("Findings.of", WRITERS, () -> {
                    WordingId wording = written(house.anna, Reach.POSITION);
                    return () -> findings.of(wording);
                }),
                new Door("Findings.dismiss", WRITERS, () -> {
                    WordingId wording = written(house.anna, Reach.POSITION);
                    return () -> findings.dismiss(wording, finding(wording), "It is so.");
                }),
                new Door("Findings.bringBack", WRITERS, () -> {
                    WordingId wording = written(house.anna, Reach.POSITION);
                    doAs(house.anna, () -> findings.dismiss(wording, finding(wording), "It is so."));
                    return () -> findings.bringBack(wording, finding(wording));
                }),
                new Door("Stewardship.setOwner", LEADS, () -> {
                    AnswerId answer = answerOf(written(house.anna, Reach.POSITION));
                    return () -> stewardship.setOwner(answer, house.bas);
                }),
                new Door("Stewardship.setReviewBy", LEADS, () -> {
                    WordingId wording = written(house.anna, Reach.POSITION);
                    return () -> stewardship.setReviewBy(wording, null);
                }),
                new Door("Stewardship.possibleOwners", LEADS, () -> {
                    AnswerId answer = answerOf(written(house.anna, Reach.POSITION));
                    return () -> stewardship.possibleOwners(answer);
                }),
                new Door("NotKnownYet.until", WRITERS, () -> {
                    WordingId wording = written(house.anna, Reach.POSITION);
                    return () ->
                            unknown.until(wording, LocalDate.now(ZoneOffset.UTC).plusWeeks(2));
                }),
                new Door("NotKnownYet.known", WRITERS, () -> {
                    WordingId wording = written(house.anna, Reach.POSITION);
                    return () -> unknown.known(wording);
                }),
                new Door("Verifications.verify", LEADS, () -> {
                    WordingId wording = approved(written(house.anna, Reach.POSITION));
                    return () -> verifications.verify(wording);
                }),
                new Door("WiderAnswers.keep", LEADS, () -> {
                    RevisionId wider = ofTheTeam();
                    WordingId wording = approved(written(house.anna, Reach.POSITION));
                    return () -> widerAnswers.keep(wording, wider);
                }),
                new Door("WiderAnswers.take", WRITERS, () -> {
                    ofTheTeam();
                    WordingId wording = written(house.anna, Reach.POSITION);
                    return () -> widerAnswers.take(wording);
                }),
                new Door("WiderAnswers.useAgain", LEADS, () -> {
                    ofTheTeam();
                    WordingId wording = approved(written(house.anna, Reach.POSITION));
                    return () -> widerAnswers.useAgain(wording, "The team says it better.");
                }),
                new Door("OtherLanguages.of", WRITERS, () -> {
                    WordingId wording = written(house.anna, Reach.POSITION);
                    return () -> otherLanguages.of(wording, true);
                }),
                new Door("OtherLanguages.inLine", WRITERS, () -> {
                    RevisionId english = liveOf(approved(written(house.anna, Reach.POSITION)));
                    WordingId dutch =
                            as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.NL));
                    hand.write(house.anna, dutch, "We beginnen om negen. ");
                    return () -> otherLanguages.inLine(dutch, english);
                }),
                new Door(
                        "ReviewPolicies.set",
                        LEADS,
                        () -> () -> policies.set(nl.wedervraag.access.Scope.of(house.grid), true, 1)),
                new Door(
                        "ReviewPolicies.unsetPeriod",
                        LEADS,
                        () -> () -> policies.unsetPeriod(nl.wedervraag.access.Scope.of(house.grid), spareTheme)),
                new Door(
                        "ReviewPolicies.setPeriod",
                        LEADS,
                        () -> () -> policies.setPeriod(nl.wedervraag.access.Scope.of(house.grid), spareTheme, 3)),
                new Door("Reviews.ask", WRITERS, () -> {
                    WordingId wording = written(house.anna, Reach.POSITION);
                    return () -> reviews.ask(wording, 0);
                }),
                new Door("Reviews.withdraw", WRITERS, () -> {
                    ReviewId review = asked(written(house.anna, Reach.POSITION), house.anna);
                    return () -> reviews.withdraw(review);
                }),
                new Door("Reviews.sendBack", LEADS, () -> {
                    ReviewId review = asked(written(house.anna, Reach.POSITION), house.anna);
                    return () -> reviews.sendBack(review, "Which day?");
                }),
                new Door("Reviews.changesRead", LEADS, () -> {
                    ReviewId review = asked(written(house.anna, Reach.POSITION), house.anna);
                    return () -> reviews.changesRead(review);
                }),
                new Door("Reviews.approve", LEADS, () -> {
                    ReviewId review = asked(written(house.anna, Reach.POSITION), house.anna);
                    String hash = Seen.hash(as(house.anna, () -> reviews.view(review)));
                    return () -> reviews.approve(review, hash);
                }),
                new Door("Reviews.whatIsMissing", WRITERS, () -> {
                    ReviewId review = asked(written(house.anna, Reach.POSITION), house.anna);
                    return () -> reviews.whatIsMissing(review, house.mirjam);
                }),
                new Door("Reviews.view", WRITERS, () -> {
                    ReviewId review = asked(written(house.anna, Reach.POSITION), house.anna);
                    return () -> reviews.view(review);
                }),
                new Door("Publications.markObsolete", LEADS, () -> {
                    WordingId wording = approved(written(house.anna, Reach.POSITION));
                    return () -> publications.markObsolete(wording, "The office moved.");
                }),
                new Door("Publications.retire", LEADS, () -> {
                    WordingId wording = approved(written(house.anna, Reach.POSITION));
                    return () -> publications.retire(wording, "The office moved.");
                }),
                new Door("Reading.book", READERS, () -> () -> reading.book(position, Language.EN)),
                new Door("Reading.toTakeAlong", READERS, () -> () -> reading.toTakeAlong(position, Language.EN)),
                new Door("Reading.team", READERS, () -> () -> reading.team(position, Language.EN)),
                new Door("AsOf.book", WRITERS, () -> () -> asOf.book(position, Language.EN, Instant.now())),
                new Door("Reading.answer", READERS, () -> () -> reading.answer(position, question, Language.EN)),
                new Door("Notes.beside", READERS, () -> () -> notes.beside(position)),
                new Door(
                        "Notes.write",
                        READERS,
                        () -> () -> notes.write(
                                position, question, Language.EN, "I stayed.", nl.wedervraag.notes.Audience.READERS)),
                new Door("Notes.delete", READERS, () -> () -> notes.delete(position, question)),
                new Door("ReadMarks.of", READERS, () -> () -> marks.of(position, Language.EN)),
                new Door(
                        "ReadMarks.read",
                        READERS,
                        () -> () -> marks.read(
                                position, List.of(new nl.wedervraag.reading.Seen(question, Language.EN, 1)))),
                new Door(
                        "ReadMarks.unread",
                        READERS,
                        () -> () -> marks.unread(position, new nl.wedervraag.reading.Seen(question, Language.EN, 1))),
                new Door("ReadMarks.changed", READERS, () -> () -> marks.changed(position, question, Language.EN)));
    }

    private static FindingKey finding(WordingId wording) {
        return FindingKey.of(wording, new Finding(Rule.CLICHE, "", 0, 2, List.of()), "We");
    }

    private RevisionId ofTheTeam() {
        WordingId wording = as(house.anna, () -> answers.start(position, question, Reach.TEAM, Language.EN));
        hand.write(house.anna, wording, fresh("We start at eight."));
        return liveOf(approved(wording));
    }

    private RevisionId liveOf(WordingId wording) {
        return jdbc.sql("select revision from publication where wording = ? and until is null")
                .param(wording.value())
                .query((row, n) -> new RevisionId(row.getObject(1, java.util.UUID.class)))
                .single();
    }

    private WordingId approved(WordingId wording) {
        ReviewId review = asked(wording, house.anna);
        String hash = Seen.hash(as(house.anna, () -> reviews.view(review)));
        doAs(house.director, () -> reviews.changesRead(review));
        assertThat(as(house.director, () -> reviews.approve(review, hash))).isInstanceOf(Decision.Approved.class);
        return wording;
    }

    /** One that waits, and no other: only so many may. */
    private ProposalId proposed() {
        jdbc.sql("update proposal set outcome = 'DECLINED', decider = person, decided = proposed, reason = 'Old'"
                        + " where outcome is null")
                .update();
        return as(house.vera, () -> proposals.propose(Language.EN, fresh("Why?")));
    }

    /** The bank takes nothing twice. */
    private static String fresh(String text) {
        return text + " " + System.nanoTime();
    }

    private static Map<Language, String> bothLanguages(String text) {
        return Map.of(Language.EN, text, Language.NL, text);
    }

    private Map<String, PersonId> people() {
        var people = new LinkedHashMap<String, PersonId>();
        house.everyone()
                .forEach(person -> people.put(
                        jdbc.sql("select name from person where id = ?")
                                .param(person.value())
                                .query((row, n) -> row.getString(1))
                                .single(),
                        person));
        return people;
    }

    @Test
    void everyServiceMethodIsOpenToThoseWhoMayAndToNobodyElse() {
        for (Door door : doors()) {
            var passed = people().entrySet().stream()
                    .filter(person -> {
                        openAPosition();
                        Runnable call = door.fresh().get();
                        Throwable refusal = catchThrowable(() -> doAs(person.getValue(), call));
                        assertThat(refusal == null || refusal instanceof NotAllowed)
                                .as(door.name() + " as " + person.getKey() + ": " + refusal)
                                .isTrue();
                        return refusal == null;
                    })
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(passed).as(door.name()).isEqualTo(door.open());
        }
    }

    /** Lists that anybody signed in may ask for hold what is theirs only, and are tested by what they hold. */
    static final Set<String> NARROWED = Set.of(
            "MentionsWaiting.forMe",
            "Positions.managed",
            "Positions.visibleTo",
            "ReadMarks.toRead",
            "Reading.positions",
            "ReviewPolicies.mine",
            "Today.due",
            "Today.waiting",
            "WiderAnswers.drifted");

    @Test
    void everyPublicMethodHasItsRow() {
        var listed = Stream.concat(doors().stream().map(Door::name), NARROWED.stream())
                .collect(Collectors.toSet());
        var there = services()
                .flatMap(service -> Arrays.stream(type(service).getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(there);
    }

    @Test
    void withoutSomebodySignedInEverythingRefuses() {
        services().forEach(service -> {
            for (Method method : type(service).getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    assertThatThrownBy(() -> call(service, method))
                            .as(method.toString())
                            .hasRootCauseInstanceOf(NotAllowed.class);
                }
            }
        });
    }

    private Stream<Object> services() {
        return Stream.of(
                questions,
                bank,
                proposals,
                resemblances,
                positions,
                positionQuestions,
                panels,
                policies,
                stewardship,
                verifications,
                unknown,
                widerAnswers,
                otherLanguages,
                answers,
                reviews,
                publications,
                findings,
                today,
                mentions,
                asOf,
                reading,
                marks,
                notes);
    }

    private static Class<?> type(Object service) {
        return org.springframework.aop.support.AopUtils.getTargetClass(service);
    }

    private void call(Object service, Method method) throws InvocationTargetException, IllegalAccessException {
        method.invoke(
                service,
                Arrays.stream(method.getParameterTypes()).map(this::example).toArray());
    }

    private Object example(Class<?> type) {
        return Objects.requireNonNull(
                Map.<Class<?>, Object>ofEntries(
                                Map.entry(Instant.class, Instant.EPOCH),
                                Map.entry(Language.class, Language.EN),
                                Map.entry(QuestionId.class, question),
                                Map.entry(PositionId.class, position),
                                Map.entry(TeamId.class, house.grid),
                                Map.entry(ThemeId.class, ThemeId.random()),
                                Map.entry(ProposalId.class, ProposalId.random()),
                                Map.entry(int.class, 1),
                                Map.entry(Integer.class, 1),
                                Map.entry(boolean.class, true),
                                Map.entry(nl.wedervraag.access.Scope.class, nl.wedervraag.access.Scope.ORGANISATION),
                                Map.entry(String.class, "some text"),
                                Map.entry(List.class, List.of(question)),
                                Map.entry(nl.wedervraag.notes.Audience.class, nl.wedervraag.notes.Audience.NOBODY),
                                Map.entry(java.util.Collection.class, List.of()),
                                Map.entry(
                                        nl.wedervraag.reading.Seen.class,
                                        new nl.wedervraag.reading.Seen(question, Language.EN, 1)),
                                Map.entry(Map.class, bothLanguages("Why?")),
                                Map.entry(Asks.class, Asks.STORY),
                                Map.entry(Reach.class, Reach.POSITION),
                                Map.entry(BoardFilter.class, BoardFilter.EVERYTHING),
                                Map.entry(AnswerId.class, AnswerId.random()),
                                Map.entry(WordingId.class, WordingId.random()),
                                Map.entry(FindingKey.class, new FindingKey(Rule.CLICHE, "0".repeat(64))),
                                Map.entry(ReviewId.class, ReviewId.random()),
                                Map.entry(RevisionId.class, RevisionId.random()),
                                Map.entry(PersonId.class, house.anna),
                                Map.entry(java.time.LocalDate.class, java.time.LocalDate.EPOCH),
                                Map.entry(long.class, 0L))
                        .get(type),
                type.getName());
    }

    @Test
    void listsHoldWhatIsOnesOwn() {
        // Lists are bounded, and other tests open many.
        doAs(house.mirjam, () -> positions.move(position, 0));
        assertThat(as(house.otherViewer, () -> positions.visibleTo()))
                .extracting(p -> p.id())
                .containsExactly(house.planner);
        assertThat(as(house.vera, () -> reading.positions()))
                .extracting(p -> p.id())
                .contains(position, house.backend)
                .doesNotContain(house.planner);
        assertThat(as(house.administrator, () -> positions.visibleTo())).isEmpty();
        assertThat(as(house.gone, () -> positions.visibleTo())).isEmpty();
        assertThat(as(house.anna, () -> positions.managed())).isEmpty();
        assertThat(as(house.anna, () -> policies.mine(Language.EN))).isEmpty();
        assertThat(as(house.otherLead, () -> policies.mine(Language.EN)))
                .extracting(ReviewPolicy::name)
                .containsExactly("Planning");
        assertThat(as(house.director, () -> policies.mine(Language.EN)))
                .extracting(ReviewPolicy::name)
                .containsExactly(null, "Grid team", "Planning");
        assertThat(as(house.otherLead, () -> positions.managed()))
                .extracting(p -> p.position().id())
                .containsExactly(house.planner);
    }

    @Test
    void onlyWhoCanDecideIsToldOfAReview() {
        ReviewId review = asked(written(house.mirjam, Reach.POSITION), house.anna);
        var told = people().entrySet().stream()
                .filter(person -> as(person.getValue(), () -> today.waiting()).stream()
                        .anyMatch(
                                waiting -> waiting.review().equals(review) && waiting.kind() == Waiting.Kind.TO_DECIDE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(told).as("Mirjam wrote it").containsExactlyInAnyOrder("Lena", "Dora");
    }

    @Test
    void companyWordingIsSeenAsDraftByPeopleOfTheOrganisationOnly() {
        WordingId wording = written(house.writer, Reach.COMPANY);
        assertThat(as(house.anna, () -> answers.board(position, Language.EN, BoardFilter.EVERYTHING, 1))
                        .chapters()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .wording())
                .as("a draft of the company's")
                .isNull();
        assertThat(as(house.anna, () -> answers.page(position, question, Language.EN, Reach.COMPANY))
                        .draft())
                .isNull();
        assertThatThrownBy(() -> asked(wording, house.anna)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(house.mirjam, () -> answers.start(position, question, Reach.COMPANY, Language.NL)))
                .isInstanceOf(NotAllowed.class);
        assertThat(hand.tryToWrite(house.anna, wording, "No ")).isInstanceOf(Outcome.Refused.class);
        ReviewId review = asked(wording, house.writer);
        assertThatThrownBy(() -> as(house.mirjam, () -> reviews.view(review))).isInstanceOf(NotAllowed.class);
        assertThat(as(house.director, () -> reviews.view(review)).missing()).isEmpty();
    }

    @Test
    void ofTwoIdsEachIsChecked() {
        QuestionId other = house.question("best-part");
        for (PersonId person : List.of(house.anna, house.otherEditor)) {
            PositionId theirs = person.equals(house.anna) ? house.planner : position;
            assertThatThrownBy(() -> as(person, () -> answers.start(theirs, question, Reach.TEAM, Language.EN)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(person, () -> answers.page(theirs, question, Language.EN, null)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> as(house.anna, () -> answers.start(position, other, Reach.POSITION, Language.EN)))
                .as("a question that the position doesn't ask")
                .isInstanceOf(NotAllowed.class);
        AnswerId answer = answerOf(written(house.anna, Reach.POSITION));
        assertThatThrownBy(() -> doAs(house.mirjam, () -> stewardship.setOwner(answer, house.otherEditor)))
                .as("an owner from elsewhere")
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> doAs(house.mirjam, () -> stewardship.setOwner(answer, house.vera)))
                .isInstanceOf(Refused.class);
    }
}
