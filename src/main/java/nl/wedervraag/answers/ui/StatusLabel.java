package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.wedervraag.answers.Mark;
import nl.wedervraag.answers.Status;

/** A wording's state as words, with a sign in front that tells it apart without colour too. */
final class StatusLabel extends Span {

    StatusLabel(Status status) {
        setText(status.marks().stream().map(this::word).collect(Collectors.joining(" · ")));
        addClassNames("status", kind(status));
    }

    private String word(Mark mark) {
        return getTranslation(key(mark));
    }

    static String key(Mark mark) {
        return "answers.status." + mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kind(Status status) {
        var first = status.marks().isEmpty() ? Mark.NOTHING_YET : status.marks().getFirst();
        var last = status.marks().isEmpty() ? Mark.NOTHING_YET : status.marks().getLast();
        return first == Mark.APPROVED && last == Mark.DRAFT
                ? "approved-newer"
                : kind(first == Mark.APPROVED ? last : first);
    }

    private static String kind(Mark mark) {
        return switch (mark) {
            case APPROVED -> "approved";
            case DUE -> "due";
            case EXPIRED -> "expired";
            case OBSOLETE -> "obsolete";
            case NOTHING_YET -> "nothing";
            case DRAFT -> "draft";
            case IN_REVIEW -> "review";
            case SENT_BACK -> "sent-back";
        };
    }
}
