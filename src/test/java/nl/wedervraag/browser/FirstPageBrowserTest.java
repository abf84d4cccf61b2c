package nl.wedervraag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@InBrowser
class FirstPageBrowserTest {

    @Test
    void visitorIsAskedToSignIn(Site site) {
        var page = site.visit("/", Look.DESK);
        page.waitForURL("**/sign-in");
        page.locator("h1").waitFor();
        assertThat(Accessibility.serious(page)).isEmpty();
        assertThat(site.complaints()).isEmpty();
    }
}
