package nl.wedervraag.cluster;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Announcements that a test carries from node to node. */
public abstract class SimulatedAnnouncements extends Announcements {

    protected SimulatedAnnouncements() {
        super(new Mouth(new Lines(new DriverManagerDataSource())));
    }

    @Override
    public abstract void announce(Topic topic, String key, String value);

    public void arrive(Topic topic, String key, String value) {
        heard(topic.name(), key, value);
    }
}
