package nl.wedervraag.discussion;

import java.util.List;

/**
 * All that is said about a document.
 *
 * @param version of the document, at which the threads stand where they say
 * @param threads in the order of the text; those at the same words by age
 * @param mayTakePart false where nothing is to be changed any more
 */
public record Discussion(long version, List<CommentThread> threads, boolean mayTakePart) {

    public Discussion {
        threads = List.copyOf(threads);
    }

    public List<CommentThread> open() {
        return threads.stream().filter(CommentThread::isOpen).toList();
    }

    public List<CommentThread> resolved() {
        return threads.stream().filter(thread -> !thread.isOpen()).toList();
    }
}
