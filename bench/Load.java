import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Editors who type at a steady pace into documents, over real sockets with the real protocol, whatever the server does
 * meanwhile: an edit that has to wait counts from when it was typed. See README.md.
 */
public final class Load {

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        System.out.println(options);
        var random = new Random(options.seed());
        try (var seed = new Seed(options)) {
            var places = seed.places();
            var clock = Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());
            var measures = new Measures();
            var editors = new ArrayList<Editor>();
            for (int i = 0; i < options.editors(); i++) {
                var place = places.get(i);
                editors.add(new Editor(options, place, measures, clock, new Random(random.nextLong())));
            }
            for (var editor : editors) {
                editor.open();
            }
            var processes = Processes.of(options);
            System.out.printf("%d editors joined %d documents%n", editors.size(), options.documents());
            start(editors, clock, options, random);
            TimeUnit.SECONDS.sleep(options.warmUp());
            measures.begin();
            var before = processes.cpu();
            TimeUnit.SECONDS.sleep(options.seconds());
            var after = processes.cpu();
            measures.end();
            editors.forEach(Editor::rest);
            for (var editor : editors) {
                editor.await(Duration.ofSeconds(60));
            }
            measures.print(options, before, after, processes);
            verify(seed, editors, measures);
        }
        System.exit(0);
    }

    private static void start(
            List<Editor> editors, java.util.concurrent.ScheduledExecutorService clock, Options options, Random random) {
        long period = (long) (1e9 / options.rate());
        for (var editor : editors) {
            long first = (long) (random.nextDouble() * period);
            long begin = System.nanoTime() + first;
            var count = new long[1];
            clock.scheduleAtFixedRate(
                    () -> editor.type(begin + count[0]++ * period), first, period, TimeUnit.NANOSECONDS);
        }
    }

    private static void verify(Seed seed, List<Editor> editors, Measures measures) throws Exception {
        long stored = seed.commits();
        long acknowledged = editors.stream().mapToLong(Editor::stored).sum();
        System.out.printf(
                "stored: %d commits acknowledged, %d in the log%s%n",
                acknowledged, stored, acknowledged == stored ? "" : "  <-- DIFFERENT");
        measures.refusals().forEach((code, count) -> System.out.printf("refused: %s %d%n", code, count));
    }
}
