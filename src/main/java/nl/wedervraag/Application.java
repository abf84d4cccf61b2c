package nl.wedervraag;

import java.util.HashMap;
import java.util.Map;
import nl.wedervraag.database.RunningDatabase;
import nl.wedervraag.database.StartRefused;
import nl.wedervraag.operating.Commands;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.MapPropertySource;

/** Starts one node of Wedervraag: first what it needs, then itself. Or runs one command and ends. */
@SpringBootApplication
public class Application {

    static void main(String[] args) {
        try {
            if (args.length > 0 && Commands.knows(args[0])) {
                System.exit(Commands.run(args, System.getenv(), System.out));
            }
            start(System.getenv(), args);
        } catch (StartRefused refused) {
            System.err.printf("%nWedervraag can't start. %s%nWhat to do: %s%n%n", refused.problem(), refused.remedy());
            System.exit(1);
        }
    }

    private static void start(Map<String, String> environment, String[] args) {
        var log = LogForm.of(environment);
        var address = ListenAddress.of(environment);
        var exposure = Exposure.of(environment);
        exposure.refuseUnprotected(address);
        address.refuseTaken();
        var management = address.management(environment);
        management.refuseTaken();
        var end = new OrderlyEnd();
        var database = RunningDatabase.open(environment);
        end.closeLast(database);
        var settings = new HashMap<String, Object>(log.properties());
        settings.putAll(exposure.properties());
        settings.put("wedervraag.management.address", management.address().getHostAddress());
        settings.put("wedervraag.management.port", management.port());
        var application = new SpringApplication(Application.class);
        application.setDefaultProperties(settings);
        application.setRegisterShutdownHook(false);
        application.addInitializers(end::closeFirst, context -> {
            var sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("database", database.properties()));
        });
        try {
            var context = application.run(args);
            var demo = context.getEnvironment().getProperty("wedervraag.demo", Boolean.class, false);
            welcome(log, exposure.url(address), database, demo && address.isThisMachineAlone());
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

    private static void welcome(LogForm log, String url, RunningDatabase database, boolean demo) {
        if (log == LogForm.JSON) {
            LoggerFactory.getLogger(Application.class)
                    .info("Wedervraag is there: {} The data is in {}", url, database.place());
            return;
        }
        System.out.printf("%nWedervraag is there: %s%n", url);
        if (demo) {
            System.out.println("To sign in, choose one of the demo's people on its first page.");
        }
        System.out.printf("The data is in %s. Ctrl-C stops it.%n%n", database.place());
    }
}
