package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** What every page loads. Push goes over the socket, clicks over requests, because filters don't see a socket's messages. */
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("wedervraag.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.setPageTitle("Wedervraag");
        settings.addFavIcon("icon", "icon.cache.svg", "any");
        settings.addLink(
                "fonts/instrument-sans.cache.woff2",
                Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", ""));
    }
}
