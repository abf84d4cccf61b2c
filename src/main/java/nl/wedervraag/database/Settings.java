package nl.wedervraag.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the environment says about the database. A secret stands in a variable or in the file that a variable names. */
record Settings(Map<String, String> environment) {

    private static final String URL = "WEDERVRAAG_DATABASE_URL";
    private static final String PREFIX = "jdbc:postgresql:";

    /** Where the program keeps its data when no address is given. */
    Path data() {
        return Path.of(value("WEDERVRAAG_DATA", "data"));
    }

    boolean nameADatabase() {
        return given(URL) != null;
    }

    Database database() {
        var url = value(URL, "");
        if (!url.startsWith(PREFIX)) {
            throw new StartRefused(
                    URL + " is '" + url + "', which isn't the address of a PostgreSQL database.",
                    "Write it as jdbc:postgresql://host:5432/database.");
        }
        var owner = user("WEDERVRAAG_DATABASE_OWNER", Database.OWNER, "WEDERVRAAG_DATABASE_OWNER_PASSWORD");
        var application = user("WEDERVRAAG_DATABASE_USER", Database.APPLICATION, "WEDERVRAAG_DATABASE_PASSWORD");
        if (owner.name().equals(application.name())) {
            throw new StartRefused(
                    "The database's owner and the application's user are both '" + owner.name() + "'.",
                    "Make two users, as the README shows: the application's own must not be able to rewrite its logs.");
        }
        return new Database(url, owner, application);
    }

    private DatabaseUser user(String name, String usual, String password) {
        return new DatabaseUser(value(name, usual), secret(password));
    }

    private String secret(String name) {
        var file = given(name + "_FILE");
        if (file == null) {
            return required(name);
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new StartRefused(
                    name + "_FILE names " + file + ", which can't be read.", "Check its path and who may read it.");
        }
    }

    private String required(String name) {
        var value = given(name);
        if (value == null) {
            throw new StartRefused(
                    URL + " is set, but " + name + " isn't.", "Set it, or " + name + "_FILE to a file that holds it.");
        }
        return value;
    }

    private String value(String name, String usual) {
        var value = given(name);
        return value == null ? usual : value;
    }

    private @Nullable String given(String name) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
