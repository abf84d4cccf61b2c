package nl.wedervraag.shared;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages in which pages and wordings exist. */
public enum Language {
    EN(Locale.ENGLISH),
    NL(Locale.of("nl"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language's two letters in lower case, as in {@code lang="nl"}. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a locale; English for one that isn't among ours. */
    public static Language of(Locale locale) {
        for (Language language : values()) {
            if (language.code().equals(locale.getLanguage())) {
                return language;
            }
        }
        return EN;
    }

    /** What there is to choose from: what is offered, and this one though it isn't any more; in their usual order. */
    public List<Language> among(List<Language> offered) {
        return Stream.of(values())
                .filter(language -> language == this || offered.contains(language))
                .toList();
    }

    /** This one if it is offered, else the first that is. */
    public Language orFirstOf(List<Language> offered) {
        return offered.contains(this) ? this : offered.getFirst();
    }
}
