package nl.wedervraag.answers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The services of the rooms around answers, without pages, sockets and sign-in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(WithRooms.Rooms.class)
public @interface WithRooms {

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "nl.wedervraag",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "nl\\.wedervraag\\.(?!(questions|positions|search|answers|reading|notes|publishing|stories|challenges|facts|discussion)\\.(?!DraftRounds|FactRounds)[A-Z]|access\\.(DatabaseRights|CurrentPerson|Organisation|PersonNames)"
                                            + "|shared\\.(Preparations|PlacesInOrder)|audit\\.Acts|cluster\\.[A-Z]|coediting\\.(?!Socket|Rounds)[A-Z]).*"))
    class Rooms {}
}
