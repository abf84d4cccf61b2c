package nl.wedervraag.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Decision;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.Reviews;
import nl.wedervraag.answers.Stewardship;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Outcome;
import nl.wedervraag.coediting.Submission;
import nl.wedervraag.coediting.model.ContentHash;
import nl.wedervraag.coediting.model.Schema;
import nl.wedervraag.demo.DemoCalendar.Scene;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.WallClock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Has the demo's people write, ask, approve and send back, each in their own name and on their day. */
@Component
class DemoWriting {

    private record Wording(DemoAnswer answer, Language language) {}

    private final Answers answers;
    private final Reviews reviews;
    private final Stewardship stewardship;
    private final Documents documents;
    private final JsonMapper json;
    private final DemoPieces pieces;
    private final DemoFacts facts;
    private final Clock clock;

    DemoWriting(
            Answers answers,
            Reviews reviews,
            Stewardship stewardship,
            Documents documents,
            JsonMapper json,
            DemoPieces pieces,
            DemoFacts facts,
            Clock clock) {
        this.answers = answers;
        this.reviews = reviews;
        this.stewardship = stewardship;
        this.documents = documents;
        this.json = json;
        this.pieces = pieces;
        this.facts = facts;
        this.clock = clock;
    }

    /** Plays the turns in the order in which they happened. A wording begins with its first, or without any. */
    void play(DemoCalendar calendar, List<DemoAnswer> all, DemoWorld world) {
        Map<Wording, DemoDesk> desks = new HashMap<>();
        List<DemoMoment> moments = new ArrayList<>();
        for (Scene scene : calendar.scenes(all)) {
            moments.add(new DemoMoment(scene.at(), () -> {
                DemoDesk desk = desks.computeIfAbsent(
                        new Wording(scene.answer(), scene.language()), wording -> begin(wording, world));
                SignedIn person = world.person(scene.act().by());
                CurrentPerson.as(person, () -> act(scene, desk, person));
            }));
        }
        moments.addAll(pieces.moments(calendar, world));
        moments.addAll(facts.moments(calendar, world));
        moments.sort(Comparator.comparing(DemoMoment::at));
        moments.forEach(moment -> WallClock.at(moment.at(), moment.act()));
        for (DemoAnswer answer : all) {
            answer.wordings().keySet().stream()
                    .map(code -> new Wording(answer, DemoOrganisation.language(code)))
                    .forEach(wording -> desks.computeIfAbsent(wording, empty -> begin(empty, world)));
        }
    }

    /** In the name of whoever is to own it. */
    private DemoDesk begin(Wording wording, DemoWorld world) {
        DemoAnswer answer = wording.answer();
        AtomicReference<DemoDesk> begun = new AtomicReference<>();
        CurrentPerson.as(world.person(answer.owner()), () -> {
            var position = world.asking(answer.scope(), answer.question());
            var question = world.question(answer.question());
            var reach = reach(answer, world);
            var id = answers.start(position, question, reach, wording.language());
            var draft =
                    answers.page(position, question, wording.language(), reach).draft();
            begun.set(new DemoDesk(
                    id,
                    Objects.requireNonNull(draft).document(),
                    new LightText(key -> world.mention(key, wording.language()))));
        });
        return begun.get();
    }

    private static Reach reach(DemoAnswer answer, DemoWorld world) {
        if (answer.scope().equals(DemoOrganisation.COMPANY)) {
            return Reach.COMPANY;
        }
        return world.teams().containsKey(answer.scope()) ? Reach.TEAM : Reach.POSITION;
    }

    private void act(Scene scene, DemoDesk desk, SignedIn person) {
        switch (scene.act()) {
            case DemoTurn.Add add -> write(desk.steps(add), desk, person);
            case DemoTurn.Change change -> write(desk.steps(change), desk, person);
            case DemoTurn.Ask ask -> desk.asked(reviews.ask(desk.wording(), desk.version()));
            case DemoTurn.Approve approve -> approve(desk, scene.answer());
            case DemoTurn.SendBack sentBack -> reviews.sendBack(desk.review(), sentBack.reason());
        }
    }

    private void write(ArrayNode steps, DemoDesk desk, SignedIn person) {
        var submission = new Submission(person.id(), "demo-" + UUID.randomUUID(), 1, desk.version(), steps);
        switch (documents.submit(desk.document(), submission).join()) {
            case Outcome.Stored stored -> desk.stored(stored.version());
            case Outcome.Nothing nothing -> throw new IllegalStateException("nothing was left of " + steps);
            case Outcome.Refused refused -> throw new IllegalStateException(refused + ": " + steps);
        }
    }

    /** With the hash of what the review's page shows, as a browser would. */
    private void approve(DemoDesk desk, DemoAnswer answer) {
        var page = reviews.view(desk.review());
        var document = Schema.listed().parse(json.readTree(page.document()));
        String hash = ContentHash.of(document, page.questionText()).hex();
        reviews.changesRead(desk.review());
        if (reviews.approve(desk.review(), hash) instanceof Decision.Refused refused) {
            throw new IllegalStateException("%s isn't approved: %s".formatted(page.questionText(), refused.missing()));
        }
        if (answer.reviewAfter() != null) {
            stewardship.setReviewBy(desk.wording(), LocalDate.now(clock).plusDays(answer.reviewAfter()));
        }
    }
}
