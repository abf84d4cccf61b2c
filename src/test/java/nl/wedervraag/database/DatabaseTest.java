package nl.wedervraag.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test against a real, migrated database of its class's own: data source (as the application's user), JdbcClient, JPA
 * with all entities and repositories, transactions, Flyway, Jackson, a clock. No web, no pages, no services: a test
 * names those it wants by {@code @Import}. Nothing is rolled back. The {@link TestDatabase} can be injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = DatabaseTestConfiguration.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
public @interface DatabaseTest {

    /** Durable for tests that kill a process or measure a commit. */
    Durability value() default Durability.FORGETFUL;
}
