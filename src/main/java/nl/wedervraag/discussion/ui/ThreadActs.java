package nl.wedervraag.discussion.ui;

import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.discussion.Comment;
import nl.wedervraag.discussion.CommentThread;

/** What the page of a discussion does when somebody takes part in it, and shows afterwards. */
public interface ThreadActs {

    /** Where the page shows this thread. */
    String address(CommentThread thread);

    /** Whether the words can be gone to from here. */
    boolean standsByItsWords();

    List<Person> people(CommentThread thread);

    void reply(CommentThread thread, String words);

    void change(Comment comment, String words);

    /** Deletes it when whoever said it says so once more. */
    void askToDelete(Comment comment);

    void resolve(CommentThread thread);

    void reopen(CommentThread thread);
}
