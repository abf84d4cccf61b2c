package nl.wedervraag.oversight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.oversight.Wanted;
import nl.wedervraag.shared.ui.Addresses;
import org.jspecify.annotations.Nullable;

/** Which acts are shown, as it stands in the page's address; what an address holds beyond that is ignored. */
record AuditAddress(Wanted wanted, @Nullable Long before) {

    private static final int LONGEST = 100;

    static AuditAddress of(QueryParameters parameters) {
        var text = parameters.getSingleParameter("q").orElse("");
        return new AuditAddress(
                new Wanted(
                        text.substring(0, Math.min(LONGEST, text.length())),
                        parameters
                                .getSingleParameter("act")
                                .flatMap(AuditAddress::kind)
                                .orElse(null),
                        parameters
                                .getSingleParameter("by")
                                .flatMap(Addresses::id)
                                .map(PersonId::new)
                                .orElse(null),
                        parameters
                                .getSingleParameter("from")
                                .flatMap(AuditAddress::day)
                                .orElse(null),
                        parameters
                                .getSingleParameter("until")
                                .flatMap(AuditAddress::day)
                                .orElse(null)),
                parameters
                        .getSingleParameter("before")
                        .filter(key -> key.matches("[1-9][0-9]{0,17}"))
                        .map(Long::valueOf)
                        .orElse(null));
    }

    static String word(ActKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ActKind> kind(String word) {
        return Stream.of(ActKind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst();
    }

    private static Optional<LocalDate> day(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    AuditAddress wanting(Wanted other) {
        return new AuditAddress(other, null);
    }

    AuditAddress olderThan(long key) {
        return new AuditAddress(wanted, key);
    }

    @Override
    public String toString() {
        var parts = Stream.of(
                        Optional.of(wanted.text())
                                .filter(text -> !text.isEmpty())
                                .map(text -> "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)),
                        Optional.ofNullable(wanted.kind()).map(kind -> "act=" + word(kind)),
                        Optional.ofNullable(wanted.person()).map(person -> "by=" + person.value()),
                        Optional.ofNullable(wanted.from()).map(day -> "from=" + day),
                        Optional.ofNullable(wanted.until()).map(day -> "until=" + day),
                        Optional.ofNullable(before).map(key -> "before=" + key))
                .flatMap(Optional::stream)
                .toList();
        return AuditLogSection.ROOT + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }
}
