package nl.wedervraag.leaks;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.Set;
import java.util.TreeSet;
import nl.wedervraag.operating.ManagementServer;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every way out of the running program, as the program itself lists them. */
final class Exits {

    private final ApplicationContext application;
    private final ServletContext servlets;

    Exits(ApplicationContext application) {
        this.application = application;
        servlets = application.getBean(ServletContext.class);
    }

    Set<String> found() {
        var found = new TreeSet<String>();
        routes(found);
        mappings(found);
        servlets(found);
        ManagementServer.paths().forEach(path -> found.add("management " + path));
        return found;
    }

    private void routes(Set<String> found) {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        registry.getRegisteredRoutes().forEach(route -> {
            found.add("page /" + route.getTemplate());
            route.getRouteAliases().forEach(alias -> found.add("page /" + alias.getTemplate()));
        });
        registry.getConfiguration()
                .getExceptionHandlers()
                .values()
                .forEach(page -> found.add("failure " + page.getName()));
    }

    private void mappings(Set<String> found) {
        application.getBeansOfType(HandlerMapping.class).forEach((name, mapping) -> {
            switch (mapping) {
                case AbstractUrlHandlerMapping urls ->
                    urls.getHandlerMap().keySet().forEach(path -> found.add("mapping " + path));
                case RequestMappingInfoHandlerMapping methods ->
                    methods.getHandlerMethods().keySet().forEach(info -> found.add("mapping " + info));
                default -> found.add("mappings of " + name);
            }
        });
    }

    private void servlets(Set<String> found) {
        servlets.getServletRegistrations()
                .forEach((name, servlet) ->
                        servlet.getMappings().forEach(path -> found.add("servlet " + name + " " + path)));
        servlets.getFilterRegistrations().keySet().stream()
                .filter(name -> !name.equals("leak"))
                .forEach(name -> found.add("filter " + name));
    }
}
