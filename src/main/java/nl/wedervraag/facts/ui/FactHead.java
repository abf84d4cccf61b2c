package nl.wedervraag.facts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.wedervraag.facts.Fact;
import nl.wedervraag.facts.FactPage;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Notice;

/** What a fact is called and what texts are to say of it, in each language, with where that comes from. */
final class FactHead extends Header {

    void show(FactPage page, List<Language> languages, Moments moments, Runnable rename, Runnable retire) {
        removeAll();
        Fact fact = page.fact();
        var whose = new Span(fact.teamName() == null ? getTranslation("publishing.company") : fact.teamName());
        var crumbs = new Div(new Link(FactPages.ROOT, getTranslation("facts.title")), whose);
        crumbs.addClassNames("crumbs", "quiet-text");
        add(crumbs, new H1(fact.name()));
        if (page.mayEdit()) {
            add(acts(rename, retire));
        }
        var retired = fact.retired();
        if (retired != null) {
            add(new Notice(
                    Notice.Kind.WARN,
                    getTranslation("facts.retired", retired.by().name(), moments.day(retired.at())),
                    retired.reason()));
        }
        add(worth(fact.present(), languages), from(fact.present(), moments));
        var planned = fact.planned();
        if (planned != null && retired == null) {
            add(new Notice(
                    Notice.Kind.PLAIN,
                    getTranslation(
                            "facts.planned",
                            planned.in(Language.of(getLocale())),
                            moments.dayAndYear(planned.validFrom())),
                    getTranslation("facts.planned.words", planned.savedBy().name())));
        }
    }

    private Div acts(Runnable rename, Runnable retire) {
        var acts = new Div(act("facts.rename", rename), act("facts.retire", retire));
        acts.addClassName("fact-acts");
        return acts;
    }

    private NativeButton act(String label, Runnable act) {
        var button = new NativeButton(getTranslation(label), click -> act.run());
        button.addClassName("link-button");
        return button;
    }

    /** Once where it is said alike in all languages. */
    private Div worth(Fact.Dated value, List<Language> languages) {
        var worth = new Div();
        worth.addClassName("fact-worth");
        boolean alike = languages.stream().map(value::in).distinct().count() == 1;
        languages.stream().limit(alike ? 1 : languages.size()).forEach(language -> {
            var words = new Span(value.in(language));
            words.addClassName("fact-words");
            words.getElement().setAttribute("lang", language.code());
            var line = new Div(words);
            if (!alike) {
                var name = new Span(getTranslation("shell.language." + language.code()));
                name.addClassName("quiet-text");
                line.add(name);
            }
            worth.add(line);
        });
        return worth;
    }

    private Paragraph from(Fact.Dated value, Moments moments) {
        var from = new Paragraph(getTranslation("facts.from", value.source(), moments.dayAndYear(value.validFrom())));
        from.addClassName("quiet-text");
        return from;
    }
}
