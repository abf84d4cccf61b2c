package nl.wedervraag.database;

import java.util.Map;

/**
 * One database with its two users: the owner migrates it, the application works in it and can neither change nor delete
 * what is only ever added.
 *
 * @param url JDBC address without user and password
 */
public record Database(String url, DatabaseUser owner, DatabaseUser application) {

    public static final String OWNER = "wedervraag_owner";
    public static final String APPLICATION = "wedervraag_app";

    /** The settings by which Spring Boot finds it. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", application.name(),
                "spring.datasource.password", application.password(),
                "spring.flyway.url", url,
                "spring.flyway.user", owner.name(),
                "spring.flyway.password", owner.password(),
                "spring.flyway.placeholders.appUser", application.name());
    }
}
