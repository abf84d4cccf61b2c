package nl.wedervraag.access;

import java.time.ZoneId;
import java.util.Optional;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody settles for themselves, whatever their roles: the language and colours of their pages. */
@Service
public class OwnPreferences {

    private final JdbcClient database;
    private final CurrentPerson current;

    OwnPreferences(JdbcClient database, CurrentPerson current) {
        this.database = database;
        this.current = current;
    }

    @Transactional
    public void speak(Language language) {
        speak(current.id(), language);
    }

    /** For somebody who is just about to sign in. */
    void speak(PersonId person, Language language) {
        database.sql("update person set language = :language where id = :id")
                .param("language", language.name())
                .param("id", person.value())
                .update();
    }

    /** Where the person lives; empty for where their device says it is. */
    public Optional<ZoneId> zone() {
        return database.sql("select time_zone from person where id = :id and time_zone is not null")
                .param("id", current.id().value())
                .query(String.class)
                .optional()
                .map(ZoneId::of);
    }

    /** @param zone null for where the device says it is */
    @Transactional
    public void live(@Nullable ZoneId zone) {
        database.sql("update person set time_zone = :zone where id = :id")
                .param("zone", zone == null ? null : zone.getId())
                .param("id", current.id().value())
                .update();
    }

    @Transactional
    public void colour(ColourScheme colours) {
        database.sql("update person set colour_scheme = :colours where id = :id")
                .param("colours", colours.name())
                .param("id", current.id().value())
                .update();
    }
}
