package nl.wedervraag.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

final class ContainerServer implements TestServer {

    private final PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");

    private ContainerServer() {}

    static boolean engineAnswers() {
        var named = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return named && DockerClientFactory.instance().isDockerAvailable();
    }

    static ContainerServer start() {
        var server = new ContainerServer();
        server.container.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=500");
        server.container.start();
        return server;
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
    }

    @Override
    public Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), container.getUsername(), container.getPassword());
    }

    @Override
    public void signal(String signal) {
        throw new UnsupportedOperationException("Only a durable server is killed, and that is never in a container");
    }

    @Override
    public void close() {
        container.stop();
    }
}
