package nl.wedervraag.access;

import nl.wedervraag.shared.Language;
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
        database.sql("update person set language = :language where id = :id")
                .param("language", language.name())
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
