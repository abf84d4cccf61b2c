package nl.wedervraag.leaks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.access.Scope;
import nl.wedervraag.coediting.model.ContentHash;
import nl.wedervraag.facts.FactId;
import nl.wedervraag.facts.FactValues;
import nl.wedervraag.facts.Facts;
import nl.wedervraag.facts.NewValue;
import nl.wedervraag.facts.Value;
import nl.wedervraag.publishing.Content;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceDecision;
import nl.wedervraag.publishing.PieceEndings;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.PieceReviewId;
import nl.wedervraag.publishing.PieceReviews;
import nl.wedervraag.publishing.Pieces;
import nl.wedervraag.shared.Language;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;

/** Brings stories, challenges and facts to where they stand, through the services: a word in each field that isn't for everybody. */
final class Telling {

    private final World world;
    private final Pieces pieces;
    private final PieceReviews reviews;
    private final PieceEndings endings;
    private final Facts facts;
    private final FactValues values;

    Telling(ApplicationContext application, World world) {
        this.world = world;
        pieces = application.getBean(Pieces.class);
        reviews = application.getBean(PieceReviews.class);
        endings = application.getBean(PieceEndings.class);
        facts = application.getBean(Facts.class);
        values = application.getBean(FactValues.class);
    }

    void tell() {
        for (var standing : Standing.values()) {
            tell(Kind.STORY, Caller.Kept.COMPANY, standing);
            tell(Kind.STORY, Caller.Kept.TEAM, standing);
            tell(Kind.CHALLENGE, Caller.Kept.TEAM, standing);
        }
        tellFacts();
    }

    /** One that is kept and one that isn't any more; all that is said of them is for those who write there. */
    private void tellFacts() {
        tellFact();
        var retired = tellFact();
        var reason = word(Caller.Kept.TEAM, Standing.RETIRED, false);
        world.as(Caller.EDITOR, () -> {
            values.retire(retired, reason);
            return true;
        });
    }

    private FactId tellFact() {
        var words = word(Caller.Kept.TEAM, Standing.NEVER_ASKED, false);
        var value = new NewValue(
                new Value.Text(Map.of(Language.EN, words, Language.NL, words)),
                Map.of(),
                word(Caller.Kept.TEAM, Standing.NEVER_ASKED, false),
                LocalDate.of(2026, 3, 1));
        return world.as(
                Caller.EDITOR,
                () -> facts.add(
                        Scope.of(world.team),
                        word(Caller.Kept.TEAM, Standing.NEVER_ASKED, false),
                        Value.Kind.TEXT,
                        value));
    }

    private void tell(Kind kind, Caller.Kept kept, Standing standing) {
        var scope = kept == Caller.Kept.COMPANY ? Scope.ORGANISATION : Scope.of(world.team);
        var story = world.as(Caller.COMPANY_EDITOR, () -> pieces.begin(kind, scope, Language.EN, "A title"));
        var first = content(kind, kept, standing, standing == Standing.NEWER_THAN_LIVE);
        switch (standing) {
            case NEVER_ASKED -> save(story, first);
            case NEWER_THAN_LIVE -> {
                save(story, first);
                approve(ask(story));
                save(story, content(kind, kept, standing, false));
            }
            case IN_REVIEW -> {
                save(story, first);
                ask(story);
                save(story, content(kind, kept, standing, false));
            }
            case SENT_BACK -> {
                save(story, first);
                var review = ask(story);
                var reason = word(kept, standing, false);
                world.as(Caller.COMPANY_LEAD, () -> {
                    reviews.sendBack(review, reason);
                    return true;
                });
            }
            case WITHDRAWN -> {
                save(story, first);
                var review = ask(story);
                world.as(Caller.COMPANY_EDITOR, () -> {
                    reviews.withdraw(review);
                    return true;
                });
            }
            case REPLACED -> {
                save(story, first);
                ask(story);
                save(story, content(kind, kept, standing, false));
                ask(story);
            }
            case FORMERLY_LIVE -> {
                save(story, first);
                approve(ask(story));
                save(story, content(kind, kept, standing, true));
                approve(ask(story));
            }
            case RETIRED -> {
                save(story, first);
                approve(ask(story));
                var reason = word(kept, standing, false);
                world.as(Caller.COMPANY_LEAD, () -> {
                    endings.end(story, reason);
                    return true;
                });
            }
        }
    }

    private String word(Caller.Kept kept, Standing standing, boolean live) {
        return world.text(kept, Language.EN, standing, live).word();
    }

    /** Who agreed is for those alone who write there, whatever is live. */
    private Content content(Kind kind, Caller.Kept kept, Standing standing, boolean live) {
        Map<String, String> values = new HashMap<>();
        var fields = kind == Kind.STORY
                ? List.of("title", "who", "happened", "changed", "vouch")
                : List.of("title", "problem", "tried", "open", "opportunity." + world.position.value());
        fields.forEach(field -> values.put(field, word(kept, standing, live)));
        if (kind == Kind.STORY) {
            values.putAll(Map.of("when", "2026-03", "consent", "GIVEN", "consentOn", "2026-03-01"));
            values.put("consentBy", word(kept, standing, false));
        } else {
            values.put("since", "2026-03");
        }
        return new Content(values);
    }

    private void save(PieceId story, Content content) {
        world.as(Caller.COMPANY_EDITOR, () -> pieces.save(story, version(story), content));
    }

    private int version(PieceId story) {
        return pieces.page(story).piece().version();
    }

    private PieceReviewId ask(PieceId story) {
        return world.as(Caller.COMPANY_EDITOR, () -> reviews.ask(story, version(story)));
    }

    private void approve(PieceReviewId review) {
        var decision = world.as(Caller.COMPANY_LEAD, () -> {
            var shown = JsonNodeFactory.instance.objectNode();
            reviews.view(review).content().values().forEach(shown::put);
            return reviews.approve(review, ContentHash.of(shown).hex());
        });
        if (!(decision instanceof PieceDecision.Approved)) {
            throw new IllegalStateException(decision.toString());
        }
    }
}
