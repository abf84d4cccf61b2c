package nl.wedervraag.leaks;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Lets a word out on purpose where no row of the database shows: on every page, or with every answer. */
@TestConfiguration(proxyBeanMethods = false)
class Leak implements VaadinServiceInitListener {

    private volatile @Nullable String onPages;
    private volatile @Nullable String withAnswers;
    private volatile List<String> handlers = List.of();

    void onPages(@Nullable String word) {
        onPages = word;
    }

    void withAnswers(@Nullable String word) {
        withAnswers = word;
    }

    /** What answers requests of pages, by the names of the classes. */
    List<String> handlers() {
        return handlers;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(init -> {
            handlers = StreamSupport.stream(
                            service.getSource().getRequestHandlers().spliterator(), false)
                    .map(handler -> handler.getClass().getName())
                    .toList();
            init.getUI().addAfterNavigationListener(navigated -> {
                var word = onPages;
                if (word != null) {
                    init.getUI().add(new Span(word));
                }
            });
        });
    }

    @Bean
    com.sun.net.httpserver.Filter leakOfManagement() {
        return com.sun.net.httpserver.Filter.beforeHandler("leak", exchange -> {
            var word = withAnswers;
            if (word != null) {
                exchange.getResponseHeaders().set("X-Note", word);
            }
        });
    }

    @Bean
    FilterRegistrationBean<Filter> leakWithAnswers() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var word = withAnswers;
            if (word != null && response instanceof jakarta.servlet.http.HttpServletResponse answer) {
                answer.setHeader("X-Note", word);
            }
            chain.doFilter(request, response);
        });
        registration.setName("leak");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
