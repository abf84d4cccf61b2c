package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NamedProxyTests {

    private static MockHttpServletRequest from(String peer, String... claims) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        for (var claim : claims) {
            request.addHeader("X-Forwarded-For", claim);
        }
        return request;
    }

    @Test
    void believesNobodyWhereNoProxyIsNamed() {
        var nobody = new NamedProxy("");
        assertThat(nobody.source(from("10.0.0.9", "192.0.2.7"))).isEqualTo("10.0.0.9");
        assertThat(nobody.source(from("127.0.0.1", "192.0.2.7"))).isEqualTo("127.0.0.1");
        assertThat(nobody.admits(from("10.0.0.9"))).isTrue();
    }

    @Test
    void believesTheProxyAndNotWhatItsVisitorClaims() {
        var proxy = new NamedProxy("172.30.77.1, 2001:db8::/32");
        assertThat(proxy.source(from("172.30.77.1", "192.0.2.7"))).isEqualTo("192.0.2.7");
        assertThat(proxy.source(from("172.30.77.1", "127.0.0.1, 192.0.2.7"))).isEqualTo("192.0.2.7");
        assertThat(proxy.source(from("2001:db8::5", "2001:db8:1::7"))).isEqualTo("2001:db8:1:0:0:0:0:7");
        assertThat(proxy.source(from("172.30.77.1", "localhost"))).isEqualTo("172.30.77.1");
        assertThat(proxy.source(from("172.30.77.1"))).isEqualTo("172.30.77.1");
        assertThat(proxy.source(from("172.30.77.2", "192.0.2.7"))).isEqualTo("172.30.77.2");
    }

    @Test
    void answersNobodyPastIt() {
        var proxy = new NamedProxy("10.8.0.0/13");
        assertThat(proxy.admits(from("10.8.0.1"))).isTrue();
        assertThat(proxy.admits(from("10.15.255.255"))).isTrue();
        assertThat(proxy.admits(from("10.16.0.0"))).isFalse();
        assertThat(proxy.admits(from("10.7.255.255"))).isFalse();
        assertThat(proxy.admits(from("192.0.2.7"))).isFalse();
        assertThat(proxy.admits(from("127.0.0.1"))).isTrue();
    }

    @Test
    void whatStandsBehindSeesWhereTheVisitorIs() throws Exception {
        var filter = new ThroughProxyOnly(new NamedProxy("172.30.77.1"));
        var chain = new MockFilterChain();
        filter.doFilter(from("172.30.77.1", "192.0.2.7"), new MockHttpServletResponse(), chain);
        assertThat(Objects.requireNonNull(chain.getRequest()).getRemoteAddr()).isEqualTo("192.0.2.7");
        var response = new MockHttpServletResponse();
        var past = new MockFilterChain();
        filter.doFilter(from("192.0.2.7"), response, past);
        assertThat(past.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "10.0.0.0/33", "10.0.0.x", "10.0.0.1/x", "::/129"})
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> new NamedProxy(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
