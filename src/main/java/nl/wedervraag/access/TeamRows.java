package nl.wedervraag.access;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

/** The stored teams; lists hold only those in which somebody has the right. */
interface TeamRows extends JpaRepository<TeamRow, UUID> {

    @NativeQuery("select t.* from team t where has_right(:person, :wanted, t.id) order by t.name limit 500")
    List<TeamRow> where(UUID person, String wanted);
}
