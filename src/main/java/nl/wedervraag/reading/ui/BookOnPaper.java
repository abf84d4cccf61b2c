package nl.wedervraag.reading.ui;

import static nl.wedervraag.paper.Xml.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.reading.Book;
import nl.wedervraag.reading.Challenge;
import nl.wedervraag.reading.Readable;
import nl.wedervraag.reading.Story;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.PageTexts;

/** A book as XHTML to be printed: the same words as on the page, and everything unfolded. */
final class BookOnPaper {

    private static final String MORE_STORIES = "stories";
    private static final String MORE_CHALLENGES = "challenges";

    private final Book book;
    private final PageTexts texts;
    private final Moments moments;
    private final StringBuilder out = new StringBuilder();

    BookOnPaper(Book book, PageTexts texts, Moments moments) {
        this.book = book;
        this.texts = texts;
        this.moments = moments;
    }

    String xhtml() {
        var position = book.position().name() + " · " + book.position().teamName();
        var state = texts.get("read.pdf.state", moments.dayAndYear(moments.now().toLocalDate()));
        out.append("<html lang=\"%s\"><head><title>%s</title>"
                .formatted(
                        book.language().code(),
                        text(texts.get("read.title") + ": " + book.position().name())));
        out.append("<meta name=\"subject\" content=\"%s\"/><meta name=\"author\" content=\"%s\"/>"
                .formatted(text(position), text(book.position().teamName())));
        out.append("<meta name=\"description\" content=\"%s\"/>".formatted(text(position + ", " + state)));
        out.append("<style>%s</style>".formatted(PaperStyle.of(position + " · " + state)));
        bookmarks();
        out.append("</head><body>");
        paragraph("where", position);
        heading(1, texts.get("read.title"), "");
        paragraph(
                "meta",
                texts.get("read.answers", book.answers()) + " · "
                        + texts.get("read.minutes", Math.round(book.seconds() / 60.0)) + " · " + state);
        contents();
        book.chapters().forEach(this::chapter);
        if (!book.stories().isEmpty()) {
            heading(2, texts.get("read.stories"), id(MORE_STORIES));
            book.stories().forEach(story -> story(3, story));
        }
        if (!book.challenges().isEmpty()) {
            heading(2, texts.get("read.challenges"), id(MORE_CHALLENGES));
            book.challenges().forEach(challenge -> challenge(3, challenge));
        }
        if (book.isEmpty()) {
            paragraph("where", texts.get("read.none"));
        }
        return out.append("</body></html>").toString();
    }

    private void bookmarks() {
        out.append("<bookmarks>");
        book.chapters()
                .forEach(chapter -> out.append("<bookmark name=\"%s\" href=\"#%s\">%s</bookmark>"
                        .formatted(
                                text(chapter.theme().name()),
                                chapter.theme().id().value(),
                                chapter.answers().stream()
                                        .map(answer -> "<bookmark name=\"%s\" href=\"#%s\"/>"
                                                .formatted(
                                                        text(answer.question()),
                                                        answer.id().value()))
                                        .collect(Collectors.joining()))));
        endings((anchor, name) -> out.append("<bookmark name=\"%s\" href=\"#%s\"/>".formatted(text(name), anchor)));
        out.append("</bookmarks>");
    }

    private void contents() {
        out.append("<ul class=\"contents\">");
        book.chapters()
                .forEach(chapter -> contentsLine(
                        chapter.theme().id().value().toString(), chapter.theme().name()));
        endings(this::contentsLine);
        out.append("</ul>");
    }

    private void contentsLine(String anchor, String name) {
        out.append("<li><a href=\"#%s\" title=\"%s\">%s</a></li>".formatted(anchor, text(name), text(name)));
    }

    private void endings(java.util.function.BiConsumer<String, String> each) {
        if (!book.stories().isEmpty()) {
            each.accept(MORE_STORIES, texts.get("read.stories"));
        }
        if (!book.challenges().isEmpty()) {
            each.accept(MORE_CHALLENGES, texts.get("read.challenges"));
        }
    }

    private void chapter(Book.Chapter chapter) {
        heading(2, chapter.theme().name(), id(chapter.theme().id().value().toString()));
        chapter.answers().forEach(this::answer);
    }

    private void answer(Readable answer) {
        heading(3, answer.question(), id(answer.id().value().toString()) + lang(answer.language()));
        if (answer.obsolete()) {
            paragraph("mark", texts.get("read.obsolete"));
        } else if (answer.expired() != null) {
            paragraph("mark", texts.get("read.expired", moments.dayAndYear(answer.expired())));
        } else if (answer.knownBy() != null) {
            paragraph("mark", texts.get("read.not-known", moments.dayAndYear(answer.knownBy())));
        }
        onlyIn(answer.language());
        out.append("<div class=\"official\"%s>%s</div>"
                .formatted(
                        lang(answer.language()),
                        TextInBook.inOrder(answer.html()).replace("<br>", "<br/>")));
        paragraph(
                "meta",
                texts.get("read.approved", answer.approvedBy(), moments.dayAndYear(moments.dayOf(answer.approved())))
                        + " · " + texts.get("read.to-say", Moments.spoken(answer.seconds())));
        answer.stories().forEach(story -> story(4, story));
        answer.challenges().forEach(challenge -> challenge(4, challenge));
    }

    private void story(int level, Story story) {
        out.append("<div class=\"beside\">");
        heading(level, story.title(), lang(story.language()));
        paragraph(
                "meta",
                texts.get(
                        "read.story.when",
                        texts.get("stories.field.kind." + story.kind().toLowerCase(Locale.ROOT)),
                        moments.monthOrDay(story.when())));
        onlyIn(story.language());
        told(story.language(), List.of(story.who(), story.happened(), story.changed()));
        paragraph(
                "meta",
                texts.get("read.approved", story.approvedBy(), moments.dayAndYear(moments.dayOf(story.published())))
                        + " · " + texts.get("read.story.vouch", story.vouch()));
        out.append("</div>");
    }

    private void challenge(int level, Challenge one) {
        out.append("<div class=\"beside\">");
        heading(level, one.title(), lang(one.language()));
        paragraph(
                "meta",
                texts.get(
                        "read.challenge.since",
                        texts.get("challenges.since", moments.monthOrDay(one.since())),
                        texts.get("believe.told." + ChallengeBeside.key(one.openness()))));
        onlyIn(one.language());
        told(one.language(), List.of(one.problem()));
        labelled(one.language(), texts.get("challenges.field.tried"), one.tried());
        labelled(one.language(), texts.get("challenges.field.open"), one.open());
        if (one.opportunity() != null) {
            labelled(one.language(), texts.get("believe.opportunity"), one.opportunity());
        }
        var day = moments.dayAndYear(moments.dayOf(one.confirmed()));
        paragraph(
                "meta",
                one.confirmedBy() == null
                        ? texts.get("read.approved", one.approvedBy(), day)
                        : texts.get("challenges.confirmed", one.confirmedBy(), day));
        out.append("</div>");
    }

    private void labelled(Language language, String label, String words) {
        paragraph("label", label);
        told(language, List.of(words));
    }

    private void told(Language language, List<String> paragraphs) {
        paragraphs.stream()
                .flatMap(words -> Stream.of(words.split("\n\\s*\n")))
                .forEach(words -> out.append("<p class=\"told\" dir=\"auto\"%s>%s</p>"
                        .formatted(lang(language), text(words).replace("\n", "<br/>"))));
    }

    private void onlyIn(Language language) {
        if (language != book.language()) {
            paragraph("where", texts.get("read.only-in." + language.code()));
        }
    }

    private void paragraph(String kind, String words) {
        out.append("<p class=\"%s\">%s</p>".formatted(kind, text(words)));
    }

    private void heading(int level, String words, String attributes) {
        out.append("<h%d%s>%s</h%d>".formatted(level, attributes, text(words), level));
    }

    private static String id(String anchor) {
        return " id=\"" + anchor + "\"";
    }

    private String lang(Language language) {
        return language == book.language() ? "" : " lang=\"" + language.code() + "\"";
    }
}
