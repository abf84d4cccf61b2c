package nl.wedervraag.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A server that tests make databases on: one in a container where an engine answers, else the one that comes along. */
interface TestServer extends AutoCloseable {

    String url(String database);

    Connection connectAsSuperuser(String database) throws SQLException;

    /** @param signal its name, for the process that started the others */
    void signal(String signal);

    @Override
    void close();
}
