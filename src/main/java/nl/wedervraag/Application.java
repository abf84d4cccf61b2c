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
            var context = application.run(args);
            var demo = context.getEnvironment().getProperty("wedervraag.demo", Boolean.class, false);
            welcome(address, database, demo && address.isThisMachineAlone());
        } catch (RuntimeException e) {
            throw inWords(e, address);
        }
    }

    private static RuntimeException inWords(RuntimeException failure, ListenAddress address) {
        if (QuietRefusal.cause(failure, PortInUseException.class) != null) {
            return address.taken();
        }
        var refused = QuietRefusal.cause(failure, StartRefused.class);
        return refused == null ? failure : refused;
    }

    private static void welcome(ListenAddress address, RunningDatabase database, boolean demo) {
        System.out.printf("%nWedervraag is there: %s%n", address.url());
        if (demo) {
            System.out.println("To sign in, choose one of the demo's people on its first page.");
        }
        System.out.printf("The data is in %s. Ctrl-C stops it.%n%n", database.place());
    }
}
