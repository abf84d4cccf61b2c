package nl.wedervraag.coediting;

import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Notices what other nodes stored when their notice was lost. */
@Component
class Neighbours {

    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);

    private final CommitLog log;
    private final Authority authority;

    Neighbours(CommitLog log, Authority authority) {
        this.log = log;
        this.authority = authority;
    }

    void look() {
        Collection<DocumentId> open = authority.open();
        if (open.isEmpty()) {
            return;
        }
        try {
            log.versions(open).forEach(authority::heard);
        } catch (DataAccessException e) {
            LOG.debug("Could not look at the versions of open documents: {}", e.toString());
        }
    }
}
