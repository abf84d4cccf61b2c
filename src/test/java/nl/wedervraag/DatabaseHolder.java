package nl.wedervraag;

import java.util.concurrent.CountDownLatch;
import nl.wedervraag.database.RunningDatabase;

/** The part of a start that concerns the database: opens it as the application does and holds it until it is ended. */
final class DatabaseHolder {

    private DatabaseHolder() {}

    static void main() throws InterruptedException {
        var end = new OrderlyEnd();
        var database = RunningDatabase.open(System.getenv());
        end.closeLast(database);
        System.out.println("holding " + database.place());
        new CountDownLatch(1).await();
    }
}
