package nl.wedervraag.cluster;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rare changes that a test makes happen. */
public final class SimulatedChanges extends Changes {

    public SimulatedChanges() {
        super(JdbcClient.create(new DriverManagerDataSource()));
    }

    public void arrive(Topic topic, UUID subject) {
        tell(topic.name(), subject);
    }
}
