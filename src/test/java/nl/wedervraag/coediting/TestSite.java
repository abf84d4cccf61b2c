package nl.wedervraag.coediting;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.OpenDoors;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.SignInId;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Announcements;
import nl.wedervraag.database.Database;
import nl.wedervraag.database.DatabaseUser;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A node with the real socket on a real server, and nothing else of the product; a header says who is signed in. */
final class TestSite implements AutoCloseable {

    static final String LISTENING = "listening on ";

    private final Doors doors;
    private final ConfigurableApplicationContext context;

    TestSite(TestDatabase database, Doors doors) {
        this(database.database(), doors);
    }

    TestSite(Database database, Doors doors) {
        this(database, doors, InstantSource.system());
    }

    TestSite(TestDatabase database, Doors doors, int port) {
        this.doors = doors;
        context = start(database.database(), InstantSource.system(), Integer.toString(port));
    }

    /** @param time what its clock shows */
    TestSite(Database database, Doors doors, InstantSource time) {
        this.doors = doors;
        context = start(database, time, "0");
    }

    /** In a process of its own: address, user and password of the database, and the port. */
    static void main(String[] arguments) {
        var user = new DatabaseUser(arguments[1], arguments[2]);
        var context = start(new Database(arguments[0], user, user), InstantSource.system(), arguments[3]);
        System.out.println(LISTENING + context.getEnvironment().getProperty("local.server.port"));
    }

    private static ConfigurableApplicationContext start(Database database, InstantSource time, String port) {
        return new SpringApplicationBuilder(Site.class)
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("database", database);
                    fresh.getBeanFactory().registerSingleton("time", time);
                })
                // Before what the program's own settings say.
                .run("--server.port=" + port, "--server.address=127.0.0.1");
    }

    int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    Documents documents() {
        return context.getBean(Documents.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    SignedIn person() {
        return doors.signIn();
    }

    SignedIn person(DocumentId document, Access access) {
        var person = person();
        doors.open(document, person.id(), access);
        return person;
    }

    TestSocket socket(SignedIn who) throws java.io.IOException {
        return socket(who, "http://127.0.0.1:" + port());
    }

    /** @param origin null for none, several lines for several */
    TestSocket socket(@Nullable SignedIn who, @Nullable String origin) throws java.io.IOException {
        var headers = new HashMap<String, String>();
        if (origin != null) {
            headers.put("Origin", origin);
        }
        if (who != null) {
            headers.put("X-Person", who.id().value() + " " + who.signIn().value());
        }
        return new TestSocket(port(), headers);
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableTransactionManagement
    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class})
    @ComponentScan(basePackageClasses = {Announcements.class, Acts.class})
    @ComponentScan(
            basePackageClasses = OpenDoors.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "nl\\.wedervraag\\.access\\.(OpenDoors|SignIns|PersonNames|PublicAddress)"))
    @Import({
        CommitLog.class,
        Past.class,
        AnchorRows.class,
        PastOfMany.class,
        Passages.class,
        Copies.class,
        Snapshots.class,
        Workers.class,
        Authority.class,
        Elsewhere.class,
        Neighbours.class,
        Narrowing.class,
        Documents.class,
        Rounds.class,
        Socket.class,
        SocketConfiguration.class
    })
    static class Site {

        @Bean(destroyMethod = "close")
        HikariDataSource pool(Database database, Environment environment) {
            var settings = new HikariConfig();
            // As in earnest.
            Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(settings));
            settings.setJdbcUrl(database.url());
            settings.setUsername(database.application().name());
            settings.setPassword(database.application().password());
            settings.setMaximumPoolSize(8);
            return new HikariDataSource(settings);
        }

        @Bean
        JdbcTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        JdbcTemplate template(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }

        @Bean
        JdbcClient client(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        /** Tests write faster than people type. */
        @Bean
        @Primary
        SocketLimits moreThanPeopleNeed() {
            return new SocketLimits(1e6, 1e6, 1_000);
        }

        @Bean
        Clock clock(InstantSource time) {
            return new WallClock(time, ZoneOffset.UTC);
        }

        @Bean
        Filter signedIn() {
            return (request, response, chain) -> chain.doFilter(new Request((HttpServletRequest) request), response);
        }
    }

    private static final class Request extends HttpServletRequestWrapper {

        Request(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            var header = getHeader("X-Person");
            if (header == null) {
                return null;
            }
            var ids = List.of(header.split(" ")).stream().map(UUID::fromString).toList();
            var who = new SignedIn(
                    new PersonId(ids.get(0)), new SignInId(ids.get(1)), "Anna", Language.EN, ColourScheme.SYSTEM);
            return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        }
    }
}
