package nl.wedervraag.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Foundations;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.challenges.Challenges;
import nl.wedervraag.coediting.model.ContentHash;
import nl.wedervraag.publishing.Content;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceDecision;
import nl.wedervraag.publishing.PieceEndings;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.PieceReviewId;
import nl.wedervraag.publishing.PieceReviews;
import nl.wedervraag.publishing.Pieces;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.shared.Language;
import nl.wedervraag.stories.StoryTags;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Has the demo's people write stories and challenges, ask, approve and send back, each in their own name and on their day. */
@Component
class DemoPieces {

    private static final int MONTHS = 12;

    private final DemoContent content;
    private final Pieces pieces;
    private final PieceReviews reviews;
    private final PieceEndings endings;
    private final Challenges challenges;
    private final StoryTags tags;
    private final Foundations foundations;
    private final Answers answers;
    private final Questions questions;
    private final Clock clock;

    DemoPieces(
            DemoContent content,
            Pieces pieces,
            PieceReviews reviews,
            PieceEndings endings,
            Challenges challenges,
            StoryTags tags,
            Foundations foundations,
            Answers answers,
            Questions questions,
            Clock clock) {
        this.content = content;
        this.pieces = pieces;
        this.reviews = reviews;
        this.endings = endings;
        this.challenges = challenges;
        this.tags = tags;
        this.foundations = foundations;
        this.answers = answers;
        this.questions = questions;
        this.clock = clock;
    }

    /** What happened to all of them; answers rest on one as soon as both are there. */
    List<DemoMoment> moments(DemoCalendar calendar, DemoWorld world) {
        List<DemoMoment> moments = new ArrayList<>();
        content.pieces().forEach(piece -> new Desk(piece, world).tell(calendar, moments));
        return moments;
    }

    /** One piece while the demo's people work on it. */
    private final class Desk {

        private final DemoPiece piece;
        private final DemoWorld world;
        private final AtomicReference<PieceId> written = new AtomicReference<>();
        private final AtomicReference<PieceReviewId> asked = new AtomicReference<>();

        Desk(DemoPiece piece, DemoWorld world) {
            this.piece = piece;
            this.world = world;
        }

        void tell(DemoCalendar calendar, List<DemoMoment> moments) {
            add(moments, calendar, piece.day(), piece.by(), 0, me -> write());
            int n = 1;
            for (DemoPiece.Turn turn : piece.turns()) {
                add(moments, calendar, turn.day(), turn.by(), n++, me -> act(turn));
            }
            // By then each answer has been begun.
            add(moments, calendar, 0, piece.by(), n, me -> link());
        }

        private void add(
                List<DemoMoment> moments, DemoCalendar calendar, int day, String by, int turn, Consumer<String> act) {
            int minute = Math.floorMod(Objects.hash(piece.fields().get(Content.TITLE)), 200) + turn * 15;
            moments.add(new DemoMoment(
                    calendar.moment(day, minute), () -> CurrentPerson.as(world.person(by), () -> act.accept(by))));
        }

        private void write() {
            Scope scope = piece.scope().equals(DemoOrganisation.COMPANY)
                    ? Scope.ORGANISATION
                    : Scope.of(world.team(piece.scope()));
            PieceId id = pieces.begin(
                    piece.kind(),
                    scope,
                    DemoOrganisation.language(piece.language()),
                    Objects.requireNonNull(piece.fields().get(Content.TITLE)));
            pieces.save(id, 1, new Content(fields()));
            if (piece.kind() == Kind.STORY) {
                tags.set(
                        id,
                        new StoryTags.Tags(
                                piece.about().stream()
                                        .map(key -> questions
                                                .get(world.question(key), Language.EN)
                                                .theme()
                                                .id())
                                        .toList(),
                                piece.positions().stream().map(world::position).toList()));
            }
            written.set(id);
        }

        private Map<String, String> fields() {
            Map<String, String> fields = new TreeMap<>();
            piece.fields().forEach((name, value) -> {
                int dot = name.indexOf('.');
                fields.put(
                        dot < 0
                                ? name
                                : name.substring(0, dot + 1)
                                        + world.position(name.substring(dot + 1))
                                                .value(),
                        value);
            });
            fields.put(piece.kind() == Kind.STORY ? "when" : "since", when());
            if (piece.consentDay() != null) {
                fields.put(
                        "consentOn",
                        LocalDate.now(clock)
                                .minusDays(piece.consentDay() - piece.day())
                                .toString());
            }
            return fields;
        }

        private String when() {
            LocalDate today = LocalDate.now(clock);
            String when = piece.when();
            if (!when.startsWith("--")) {
                return YearMonth.from(today)
                        .minusMonths(-Integer.parseInt(when))
                        .toString();
            }
            if (when.length() > 4) {
                LocalDate day = MonthDay.parse(when).atYear(today.getYear());
                return (day.isAfter(today) ? day.minusYears(1) : day).toString();
            }
            YearMonth month = YearMonth.of(today.getYear(), Integer.parseInt(when.substring(2)));
            return (month.isAfter(YearMonth.from(today)) ? month.minusMonths(MONTHS) : month).toString();
        }

        private void act(DemoPiece.Turn turn) {
            switch (turn.act()) {
                case ASK ->
                    asked.set(reviews.ask(
                            written.get(), pieces.page(written.get()).piece().version()));
                case APPROVE -> approve();
                case CONFIRM -> challenges.confirm(written.get());
                case CLOSE -> endings.end(written.get(), Objects.requireNonNull(turn.reason()));
                case SEND_BACK -> reviews.sendBack(asked.get(), Objects.requireNonNull(turn.reason()));
            }
        }

        /** With the hash of what the review's page shows, as a browser would. */
        private void approve() {
            var shown = JsonNodeFactory.instance.objectNode();
            reviews.view(asked.get()).content().values().forEach(shown::put);
            if (reviews.approve(asked.get(), ContentHash.of(shown).hex()) instanceof PieceDecision.Refused refused) {
                throw new IllegalStateException("%s isn't approved: %s".formatted(piece.fields(), refused.missing()));
            }
        }

        private void link() {
            for (DemoPiece.Beside beside : piece.beside()) {
                var page = answers.page(
                        world.asking(beside.scope(), beside.question()),
                        world.question(beside.question()),
                        DemoOrganisation.language(piece.language()),
                        reach(beside.scope()));
                foundations.restOn(Objects.requireNonNull(page.draft()).answer(), written.get());
            }
        }

        private Reach reach(String scope) {
            if (scope.equals(DemoOrganisation.COMPANY)) {
                return Reach.COMPANY;
            }
            return world.teams().containsKey(scope) ? Reach.TEAM : Reach.POSITION;
        }
    }
}
