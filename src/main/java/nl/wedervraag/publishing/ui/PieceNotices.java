package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.text.ListFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.wedervraag.publishing.Field;
import nl.wedervraag.publishing.Piece;
import nl.wedervraag.publishing.PiecePage;
import nl.wedervraag.publishing.PieceRefused;
import nl.wedervraag.publishing.PieceReviewId;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Notice;

/** What one should know before writing on: sent back and why, under review since when, what it lacks, who saved meanwhile. */
final class PieceNotices extends Div {

    private final Publishing publishing;
    private final Consumer<Runnable> act;
    private final Div overtaken = new Div();
    private final Div others = new Div();

    PieceNotices(Publishing publishing, Consumer<Runnable> act) {
        this.publishing = publishing;
        this.act = act;
        addClassName("notices");
        overtaken.getElement().setAttribute("role", "alert");
        add(overtaken, others);
    }

    static String key(PieceRefused refused) {
        return "publishing.refusal."
                + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param overtaken whether somebody saved it since what stands in the form was shown, and something was typed there */
    void show(PiecePage page, boolean overtaken, Moments moments) {
        if (overtaken) {
            overtaken(page.piece());
        } else {
            this.overtaken.removeAll();
        }
        others.removeAll();
        var piece = page.piece();
        var sentBack = page.sentBack();
        if (sentBack != null) {
            add(
                    Notice.Kind.STOP,
                    getTranslation("answer.sent-back", sentBack.by().name(), moments.dayAndTime(sentBack.at())),
                    getTranslation("answer.sent-back.reason", sentBack.reason()));
        }
        if (piece.hasEnded() && piece.published() != null) {
            var texts = piece.kind().root() + ".ended";
            add(
                    Notice.Kind.PLAIN,
                    getTranslation(texts, moments.day(piece.published())),
                    String.valueOf(piece.endedBecause()));
        }
        if (piece.isLive() && piece.content().get("consent").equals("REFUSED")) {
            add(Notice.Kind.STOP, getTranslation("stories.refused"), getTranslation("stories.refused.words"));
        }
        var review = piece.review();
        if (piece.isInReview() && review != null) {
            others.add(inReview(review, page));
        } else if (page.mayEdit() && piece.changed()) {
            lacks(piece);
        }
        if (page.losesApproval()) {
            add(Notice.Kind.PLAIN, getTranslation("answer.four-eyes"), getTranslation("answer.four-eyes.words"));
        }
    }

    private void lacks(Piece piece) {
        if (!piece.lacking().isEmpty()) {
            add(Notice.Kind.PLAIN, getTranslation("publishing.lacking"), listed(piece.lacking()));
        } else if (!piece.consented()) {
            add(
                    Notice.Kind.WARN,
                    getTranslation("stories.consent-lacking"),
                    getTranslation("stories.consent-lacking.words"));
        }
    }

    private String listed(List<Field> fields) {
        return ListFormat.getInstance(getLocale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(fields.stream()
                        .map(field -> getTranslation(field.label(), field.about()))
                        .toList());
    }

    /** Said until what was typed here is saved with it. */
    void overtaken(Piece now) {
        overtaken.removeAll();
        overtaken.add(new Notice(
                Notice.Kind.WARN,
                getTranslation("publishing.overtaken", now.savedBy().name()),
                getTranslation("publishing.overtaken.words")));
        overtaken.scrollIntoView();
    }

    private Notice inReview(PieceReviewId review, PiecePage page) {
        var notice = new Notice(
                Notice.Kind.PLAIN,
                getTranslation("publishing.in-review"),
                getTranslation("publishing.in-review.words"));
        if (page.mayEdit()) {
            notice.add(new Button(
                    getTranslation("answer.withdraw"),
                    click -> act.accept(() -> publishing.reviews().withdraw(review))));
        }
        var look = new Link(PieceReviewView.address(review), getTranslation("answer.in-review.look"));
        look.addClassName("action");
        notice.add(look);
        return notice;
    }

    private void add(Notice.Kind kind, String title, String words) {
        others.add(new Notice(kind, title, words));
    }
}
