package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.wedervraag.access.Person;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.discussion.Comment;
import nl.wedervraag.discussion.CommentThread;
import nl.wedervraag.discussion.Comments;
import nl.wedervraag.discussion.Discussion;
import nl.wedervraag.discussion.DiscussionRefused;
import nl.wedervraag.discussion.ThreadId;
import nl.wedervraag.discussion.ui.ThreadActs;
import nl.wedervraag.discussion.ui.ThreadCard;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Message;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** What people say in the margin of a draft. */
final class Talk implements ThreadActs {

    private final Comments comments;
    private final MarginCards cards;
    private final ResolvedThreads resolved;
    private final Runnable changed;
    private final boolean byItsWords;
    private final Map<ThreadId, ThreadCard> byThread = new HashMap<>();
    private Function<ThreadId, String> address = thread -> "";
    private @Nullable NewThread begun;

    /**
     * @param changed asks for what is said as it is now
     * @param byItsWords whether the words stand beside it that it is about
     */
    Talk(Comments comments, MarginCards cards, ResolvedThreads resolved, Runnable changed, boolean byItsWords) {
        this.comments = comments;
        this.cards = cards;
        this.resolved = resolved;
        this.changed = changed;
        this.byItsWords = byItsWords;
    }

    /** @param addresses where each thread is */
    Discussion show(DocumentId document, Function<ThreadId, String> addresses, Language language, Moments moments) {
        address = addresses;
        var said = comments.of(document);
        var there = said.threads().stream().map(CommentThread::id).toList();
        byThread.keySet().removeIf(id -> !there.contains(id));
        var open = new ArrayList<MarginCards.Card>();
        for (var thread : said.threads()) {
            var card = byThread.computeIfAbsent(thread.id(), id -> new ThreadCard(thread, this));
            card.show(thread, said.mayTakePart(), language, moments);
            if (thread.isOpen()) {
                open.add(new MarginCards.Card(thread.words().from(), card));
            }
        }
        if (begun != null && begun.isAbout(document)) {
            open.add(new MarginCards.Card(begun.from(), begun));
        }
        cards.show(this, open);
        resolved.show(said.resolved().stream()
                .map(thread -> byThread.get(thread.id()))
                .toList());
        return said;
    }

    /** Asks what is to be said about words that somebody has selected. */
    void begin(DocumentId document, CoEditor.Selected words, Language language, Runnable ended) {
        leaveBegun();
        Runnable leave = () -> {
            leaveBegun();
            ended.run();
        };
        var card = new NewThread(
                document,
                words,
                language,
                () -> comments.people(document),
                said -> {
                    comments.open(document, words.version(), words.from(), words.to(), said);
                    leave.run();
                    changed.run();
                },
                leave);
        begun = card;
        changed.run();
        card.focus();
    }

    private void leaveBegun() {
        if (begun != null) {
            begun.removeFromParent();
            begun = null;
        }
    }

    /** Brings somebody who was sent to a thread to it; nothing where it isn't any more. */
    void reveal(String thread) {
        byThread.entrySet().stream()
                .filter(one -> one.getKey().value().toString().equals(thread))
                .findFirst()
                .ifPresent(one -> {
                    resolved.openFor(one.getValue());
                    one.getValue().reveal();
                });
    }

    @Override
    public String address(CommentThread thread) {
        return address.apply(thread.id());
    }

    @Override
    public boolean standsByItsWords() {
        return byItsWords;
    }

    @Override
    public List<Person> people(CommentThread thread) {
        return comments.people(thread.document());
    }

    @Override
    public void reply(CommentThread thread, String words) {
        comments.reply(thread.id(), words);
        changed.run();
    }

    @Override
    public void change(Comment comment, String words) {
        comments.change(comment.id(), words);
        changed.run();
    }

    @Override
    public void askToDelete(Comment comment) {
        new ReasonDialog("comments.delete-dialog", false, reason -> orSayWhyNot(() -> comments.delete(comment.id())))
                .open();
    }

    @Override
    public void resolve(CommentThread thread) {
        orSayWhyNot(() -> comments.resolve(thread.id()));
    }

    @Override
    public void reopen(CommentThread thread) {
        orSayWhyNot(() -> comments.reopen(thread.id()));
    }

    private void orSayWhyNot(Runnable act) {
        try {
            act.run();
        } catch (DiscussionRefused refused) {
            Message.show(UI.getCurrent(), ThreadCard.refusalKey(refused));
        }
        changed.run();
    }
}
