package nl.wedervraag.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A team as it is stored. */
@Entity
@Table(name = "team")
class TeamRow implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(name = "created_at", nullable = false, updatable = false)
    private OffsetDateTime createdAt;

    /** Whether nobody approves what they helped to write. */
    @Column(name = "four_eyes", nullable = false)
    private boolean fourEyes = true;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected TeamRow() {}

    TeamRow(TeamId id, String name, OffsetDateTime createdAt) {
        this.id = id.value();
        this.name = name;
        this.createdAt = createdAt;
    }

    Teams.Team team() {
        return new Teams.Team(new TeamId(id), name);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void isStored() {
        stored = true;
    }
}
