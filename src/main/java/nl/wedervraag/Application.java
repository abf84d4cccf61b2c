package nl.wedervraag;

import java.util.Map;
import nl.wedervraag.database.RunningDatabase;
import nl.wedervraag.database.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.MapPropertySource;

/** Starts one node of Wedervraag: first what it needs, then itself. */
@SpringBootApplication
public class Application {

    static void main(String[] args) {
        try {
            start(System.getenv(), args);
        } catch (StartRefused refused) {
            System.err.printf("%nWedervraag can't start. %s%nWhat to do: %s%n%n", refused.problem(), refused.remedy());
            System.exit(1);
        }
    }

    private static void start(Map<String, String> environment, String[] args) {
        var address = ListenAddress.of(environment);
        address.refuseTaken();
        var end = new OrderlyEnd();
        var database = RunningDatabase.open(environment);
        end.closeLast(database);
        var application = new SpringApplication(Application.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(end::closeFirst, context -> {
            var sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("database", database.properties()));
        });
        try {
            application.run(args);
        } catch (RuntimeException e) {
            throw switch (e.getCause()) {
                case PortInUseException _ -> address.taken();
                case StartRefused refused -> refused;
                case null, default -> e;
            };
        }
        System.out.printf(
                "%nWedervraag is there: %s%nThe data is in %s. Ctrl-C stops it.%n%n", address.url(), database.place());
    }
}
