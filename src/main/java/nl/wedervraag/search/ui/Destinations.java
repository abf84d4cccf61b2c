package nl.wedervraag.search.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Question;
import nl.wedervraag.search.Hit;
import nl.wedervraag.search.Search;
import nl.wedervraag.search.Wanted;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.RailEntry;
import nl.wedervraag.shared.ui.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where the palette can lead whoever is at the page: where they were, pages, positions, and what is found. */
@Component
class Destinations {

    private static final int MOST_ANSWERS = 7;
    private static final int MOST_POSITIONS = 5;
    private static final int MOST_RECENT = 6;

    private final ObjectProvider<RailEntry> entries;
    private final ObjectProvider<Section> sections;
    private final Positions positions;
    private final Search search;

    Destinations(
            ObjectProvider<RailEntry> entries, ObjectProvider<Section> sections, Positions positions, Search search) {
        this.entries = entries;
        this.sections = sections;
        this.positions = positions;
        this.search = search;
    }

    /** @param name gives a page's name by its key, in the language of whoever asks */
    List<Destination> offered(String text, Recent recent, Language language, Function<String, String> name) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        List<Position> visible = positions.visibleTo();
        var offered = new ArrayList<Destination>();
        if (typed.isEmpty()) {
            recent.addresses().stream()
                    .flatMap(address -> named(address, visible, language).stream())
                    .limit(MOST_RECENT)
                    .forEach(offered::add);
        }
        pages(recent.position(), name)
                .filter(page -> begins(page.name().getFirst().text(), typed))
                .forEach(offered::add);
        visible.stream()
                .filter(position -> begins(position.name() + " " + position.teamName(), typed))
                .limit(MOST_POSITIONS)
                .map(Destinations::position)
                .forEach(offered::add);
        if (!typed.isEmpty()) {
            var preferred = recent.position() == null ? null : new PositionId(UUID.fromString(recent.position()));
            search.first(MOST_ANSWERS, Wanted.anything(text), preferred).stream()
                    .map(hit -> answer(hit, name))
                    .forEach(offered::add);
            offered.add(Destination.of("search", SearchAddress.of(text.strip()).toString(), text.strip(), ""));
        }
        return offered;
    }

    private Stream<Destination> pages(@Nullable String position, Function<String, String> name) {
        var ofRail = entries.stream()
                .filter(RailEntry::shown)
                .sorted(java.util.Comparator.comparingInt(RailEntry::place))
                .map(entry -> Destination.of("pages", entry.address(position), name.apply(entry.label()), ""));
        var ofAreas = sections.stream()
                .filter(Section::shown)
                .sorted(java.util.Comparator.comparingInt(Section::place))
                .map(section -> Destination.of("pages", section.root(), name.apply(section.label()), ""));
        var seen = new java.util.HashSet<String>();
        // A page that has a name of its own is known by that, not by the area that leads to it.
        var own = ofAreas.toList();
        own.forEach(page -> seen.add(page.address()));
        return Stream.concat(ofRail.filter(page -> !seen.contains(page.address())), own.stream());
    }

    private static Destination position(Position position) {
        return Destination.of("positions", "read/" + position.id().value(), position.name(), position.teamName());
    }

    private static Destination answer(Hit hit, Function<String, String> name) {
        var state = name.apply(hit.draft() ? "search.hit.draft" : "search.hit.approved");
        var answer = hit.what() == Wanted.What.ANSWER;
        return new Destination(
                answer ? "answers" : "pieces",
                HitAddress.of(hit),
                hit.title(),
                Stream.of(
                                answer ? "" : name.apply("search.hit." + SearchAddress.word(hit.what())),
                                state,
                                hit.positionName(),
                                hit.language().name())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    /** A place where somebody was, by what it is called now; nothing where they may not go any more. */
    private List<Destination> named(String address, List<Position> visible, Language language) {
        var parts = address.split("[/?]");
        return visible.stream()
                .filter(position ->
                        parts.length > 1 && position.id().value().toString().equals(parts[1]))
                .map(position -> named(address, parts, position, language))
                .toList();
    }

    private Destination named(String address, String[] parts, Position position, Language language) {
        return parts[0].equals("answers") && parts.length > 3
                ? positions.questions(position.id(), language).stream()
                        .filter(question -> question.id().value().toString().equals(parts[2]))
                        .map(Question::text)
                        .findFirst()
                        .map(text -> Destination.of("recent", address, text, position.name()))
                        .orElseGet(() -> of(position, address))
                : of(position, address);
    }

    private static Destination of(Position position, String address) {
        return Destination.of("recent", address, position.name(), position.teamName());
    }

    /** Each word that was typed begins one of the name's. */
    private static boolean begins(String name, String typed) {
        var words = name.toLowerCase(Locale.ROOT).split("\\P{L}+");
        return Stream.of(typed.split("\\s+"))
                .allMatch(part -> Stream.of(words).anyMatch(word -> word.startsWith(part)));
    }
}
