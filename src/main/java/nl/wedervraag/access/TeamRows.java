package nl.wedervraag.access;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;

/** The stored teams; lists hold only those in which somebody has the right. */
interface TeamRows extends JpaRepository<TeamRow, UUID> {

    @NativeQuery("select t.* from team t where has_right(:person, :wanted, t.id) order by t.place limit 500")
    List<TeamRow> where(UUID person, String wanted);

    /** What is there of a team, counted. */
    interface InUse {
        UUID getId();

        String getName();

        int getPeople();

        int getLeads();
    }

    @NativeQuery("""
            select t.id, t.name, count(p.id) as people, count(p.id) filter (where m.role = 'LEAD') as leads
            from team t
            left join membership m on m.team = t.id
            left join person p on p.id = m.person and p.deactivated_at is null
            group by t.id, t.name, t.place order by t.place limit 500""")
    List<InUse> inUse();

    /** Whether a team has the name, in small letters or capitals. */
    @NativeQuery("select exists (select from team where lower(name) = lower(:name) and id <> :but)")
    boolean isCalled(String name, UUID but);

    @Modifying
    @NativeQuery("update team set name = :name where id = :id")
    int rename(UUID id, String name);

    @Modifying
    @NativeQuery(
            "update team t set four_eyes = o.four_eyes, approvers = o.approvers from organisation o where t.id = :id")
    void takePolicyOfOrganisation(UUID id);

    /** Whoever orders teams does it one after the other, until the transaction ends. */
    @NativeQuery("select cast(o.id as varchar) from organisation o for update")
    List<String> lockOrder();
}
