package nl.wedervraag.shared.ui;

import nl.wedervraag.shared.ui.Section.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AreaEntries {

    @Bean
    RailEntry known(Sections sections) {
        return new AreaEntry(Area.KNOWN, sections);
    }

    @Bean
    RailEntry team(Sections sections) {
        return new AreaEntry(Area.TEAM, sections);
    }

    @Bean
    RailEntry administration(Sections sections) {
        return new AreaEntry(Area.ADMINISTRATION, sections);
    }
}
