package nl.wedervraag.leaks;

import java.util.UUID;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Decision;
import nl.wedervraag.answers.Findings;
import nl.wedervraag.answers.Publications;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.ReviewId;
import nl.wedervraag.answers.Reviews;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Outcome;
import nl.wedervraag.coediting.Submission;
import nl.wedervraag.discussion.Comments;
import nl.wedervraag.discussion.Stances;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.Language;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Brings wordings to where they stand, through the services. */
final class Writing {

    private final World world;
    private final Answers answers;
    private final Reviews reviews;
    private final Publications publications;
    private final Findings findings;
    private final Comments comments;
    private final Stances stances;
    private final Documents documents;
    private final JdbcClient jdbc;

    Writing(ApplicationContext application, World world) {
        this.world = world;
        answers = application.getBean(Answers.class);
        reviews = application.getBean(Reviews.class);
        publications = application.getBean(Publications.class);
        findings = application.getBean(Findings.class);
        comments = application.getBean(Comments.class);
        stances = application.getBean(Stances.class);
        documents = application.getBean(Documents.class);
        jdbc = application.getBean(JdbcClient.class);
    }

    void write(Standing standing, Language language, Caller.Kept kept) {
        // Who sent in what was sent back to a team's own answer is a viewer by now.
        var writer = standing == Standing.SENT_BACK && kept == Caller.Kept.TEAM ? Caller.VIEWER : Caller.COMPANY_EDITOR;
        var wording = world.as(
                writer, () -> answers.start(world.positionOf(kept), world.question(standing), reach(kept), language));
        var page = new Page(writer, wording, standing, language, kept);
        switch (standing) {
            case NEVER_ASKED -> {
                page.add(false);
                page.dismissAFinding();
                page.comment();
                page.differ();
            }
            case NEWER_THAN_LIVE -> {
                page.add(true);
                approve(page.ask());
                page.add(false);
            }
            case IN_REVIEW -> {
                page.add(false);
                page.ask();
                page.add(false);
            }
            case SENT_BACK -> {
                page.add(false);
                var review = page.ask();
                var reason = world.text(kept, language, standing, false);
                world.as(Caller.COMPANY_LEAD, () -> {
                    reviews.sendBack(review, reason.word());
                    return true;
                });
            }
            case WITHDRAWN -> {
                page.add(false);
                var review = page.ask();
                world.as(writer, () -> {
                    reviews.withdraw(review);
                    return true;
                });
            }
            case REPLACED -> {
                page.add(false);
                page.ask();
                page.erase();
                page.add(false);
                page.ask();
            }
            case FORMERLY_LIVE -> {
                page.add(false);
                approve(page.ask());
                page.erase();
                page.add(true);
                approve(page.ask());
            }
            case RETIRED -> {
                page.add(false);
                approve(page.ask());
                page.retire();
            }
        }
    }

    private static Reach reach(Caller.Kept kept) {
        return switch (kept) {
            case COMPANY -> Reach.COMPANY;
            case TEAM -> Reach.TEAM;
            case POSITION, CLOSED, BY_ITS_AUTHOR -> Reach.POSITION;
        };
    }

    private void approve(ReviewId review) {
        var hash = jdbc.sql("select v.hash from review r join revision v on v.id = r.revision where r.id = ?")
                .param(review.value())
                .query(String.class)
                .single();
        var decision = world.as(Caller.COMPANY_LEAD, () -> {
            reviews.changesRead(review);
            return reviews.approve(review, hash);
        });
        if (!(decision instanceof Decision.Approved)) {
            throw new IllegalStateException(decision.toString());
        }
    }

    private final class Page {

        private final Caller writer;
        private final WordingId wording;
        private final Standing standing;
        private final Language language;
        private final Caller.Kept kept;
        private final DocumentId document;

        Page(Caller writer, WordingId wording, Standing standing, Language language, Caller.Kept kept) {
            this.writer = writer;
            this.wording = wording;
            this.standing = standing;
            this.language = language;
            this.kept = kept;
            document = new DocumentId(jdbc.sql("select document from wording where id = ?")
                    .param(wording.value())
                    .query(UUID.class)
                    .single());
        }

        /** Puts a marked word at the beginning. */
        void add(boolean live) {
            addText(world.text(kept, language, standing, live).word() + " ");
        }

        private void addText(String text) {
            submit(
                    "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}}]"
                            .formatted(text));
        }

        /** Says by a marked word why something vague may stay. */
        void dismissAFinding() {
            addText(language == Language.NL ? "Wij hebben een goede sfeer. " : "We have a great team spirit. ");
            var reason = world.text(kept, language, standing, false);
            world.as(writer, () -> {
                var found = findings.of(wording).findings().getLast();
                findings.dismiss(wording, found.key(), reason.word());
                return true;
            });
        }

        /** Says by a marked word what is to be said of the draft's first words. */
        void comment() {
            var said = world.text(kept, language, standing, false);
            world.as(
                    writer,
                    () -> comments.open(document, documents.current(document).version(), 1, 3, said.word()));
        }

        /** Says by a marked word why nobody is to use it any more. */
        void retire() {
            var reason = world.text(kept, language, standing, false);
            world.as(Caller.COMPANY_LEAD, () -> {
                publications.retire(wording, reason.word());
                return true;
            });
        }

        /** Says by a marked word, as one of the panel, how they would say it. */
        void differ() {
            var position = world.positionOf(kept);
            jdbc.sql("insert into panel_member (position, person, since) values (?, ?, now()) on conflict do nothing")
                    .params(position.value(), world.id(writer).value())
                    .update();
            var said = world.text(kept, language, standing, false);
            world.as(writer, () -> {
                stances.differ(position, document, documents.current(document).version(), said.word());
                return true;
            });
        }

        void erase() {
            submit("[{\"stepType\":\"replace\",\"from\":1,\"to\":9}]");
        }

        private void submit(String steps) {
            var version = documents.current(document).version();
            var outcome = documents
                    .submit(
                            document,
                            new Submission(
                                    world.id(writer),
                                    Ids.next().toString(),
                                    1,
                                    version,
                                    JsonMapper.shared().readTree(steps)))
                    .join();
            if (!(outcome instanceof Outcome.Stored)) {
                throw new IllegalStateException(outcome.toString());
            }
        }

        ReviewId ask() {
            return world.as(writer, () -> reviews.ask(wording, 0));
        }
    }
}
