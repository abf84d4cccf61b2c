package nl.wedervraag.answers.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wedervraag.cluster.Changes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveByChangesTests {

    private final AtomicInteger looked = new AtomicInteger();
    private Runnable tell = () -> {};
    private LiveByChanges live = new LiveByChanges(changes());

    private Changes changes() {
        var changes = mock(Changes.class);
        doAnswer(call -> {
                    tell = call.getArgument(0);
                    return null;
                })
                .when(changes)
                .onAny(any());
        return changes;
    }

    /** A page in a window that does at once what it is asked to do later. */
    private static Div page() {
        var ui = new UI() {
            @Override
            public SerializableRunnable accessLater(SerializableRunnable access, SerializableRunnable detached) {
                return access;
            }
        };
        return new Div() {
            @Override
            public Optional<UI> getUI() {
                return Optional.of(ui);
            }
        };
    }

    @BeforeEach
    void begins() {
        Map<String, Object> attributes = new HashMap<>();
        var request = mock(VaadinRequest.class);
        doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
                .when(request)
                .setAttribute(anyString(), any());
        when(request.getAttribute(anyString())).thenAnswer(call -> attributes.get(call.<String>getArgument(0)));
        CurrentInstance.set(VaadinRequest.class, request);
        live.requestStart(request, mock(VaadinResponse.class));
    }

    @AfterEach
    void ends() {
        CurrentInstance.clearAll();
        live.stop();
    }

    @Test
    void whatIsToldBetweenReadingAndKeepingIsLookedAtToo() {
        tell.run();
        live.whileOpen(page(), looked::incrementAndGet);
        assertThat(looked).hasValue(1);
    }

    @Test
    void aPageOfWhichNothingWasToldIsNotReadTwice() {
        live.whileOpen(page(), looked::incrementAndGet);
        assertThat(looked).hasValue(0);
        tell.run();
        assertThat(looked).hasValue(1);
    }

    @Test
    void aPageThatCameOutsideARequestLooksOnceMore() {
        CurrentInstance.clearAll();
        live.whileOpen(page(), looked::incrementAndGet);
        assertThat(looked).hasValue(1);
    }
}
