package nl.wedervraag.database;

/** A role that signs in to the database. */
public record DatabaseUser(String name, String password) {

    public DatabaseUser {
        if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new StartRefused(
                    "'" + name + "' can't be used as a database user.",
                    "Choose a name of small letters, digits and underscores.");
        }
    }

    /** Leaves the password out, so that no log ever holds it. */
    @Override
    public String toString() {
        return name;
    }
}
