package nl.wedervraag.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.shared.PlacesInOrder;
import org.springframework.context.annotation.Import;

/** A test of this room's services against a database of its own, with a {@link Company} to try them on. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DatabaseTest
@Import({
    MovedClock.class,
    Company.class,
    Acts.class,
    Changes.class,
    Accounts.class,
    Attempts.class,
    CurrentPerson.class,
    DatabaseRights.class,
    Founding.class,
    Grants.class,
    Invitations.class,
    KnownDevices.class,
    LinkSignIn.class,
    Memberships.class,
    OneTimeLinks.class,
    OpenDoors.class,
    PasswordLinks.class,
    OwnAccount.class,
    OwnBelongings.class,
    OwnPreferences.class,
    OwnRoles.class,
    QuickPasswords.class,
    PasswordSignIn.class,
    People.class,
    PeopleLists.class,
    PublicAddress.class,
    Rescue.class,
    PlacesInOrder.class,
    SignIns.class,
    Teams.class
})
@interface AccessTest {}
