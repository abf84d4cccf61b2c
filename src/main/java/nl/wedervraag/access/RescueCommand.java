package nl.wedervraag.access;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.WallClock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** {@link Rescue} without the rest of the program, beside which it works whether that runs or not. */
public final class RescueCommand {

    private RescueCommand() {}

    /**
     * An address by which the administrator chooses a new password.
     *
     * @param settings those of the program that the address depends on
     * @throws NotAllowed when nobody with this sign-in name is administrator
     */
    public static OneTimeAddress administrator(DataSource database, Map<String, Object> settings, String signInName) {
        try (var rooms = new AnnotationConfigApplicationContext()) {
            rooms.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
            rooms.registerBean(DataSource.class, () -> database);
            rooms.register(Ground.class, Acts.class, PublicAddress.class, OneTimeLinks.class, Rescue.class);
            rooms.refresh();
            return rooms.getBean(Rescue.class).administrator(signInName);
        }
    }

    /** Without a stereotype: the program itself has its own. */
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Ground {

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        Clock clock() {
            return WallClock.system();
        }
    }
}
