package nl.wedervraag.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookies of this room. Over TLS their names bind them to this host and to secure connections. */
@Component
class SignInCookies {

    private static final String SIGN_IN = "wedervraag-sign-in";
    private static final String DEVICE = "wedervraag-device";

    private final PublicAddress address;

    SignInCookies(PublicAddress address) {
        this.address = address;
    }

    Optional<Token> signIn(HttpServletRequest request) {
        return read(request, SIGN_IN);
    }

    Optional<Token> device(HttpServletRequest request) {
        return read(request, DEVICE);
    }

    void keepSignIn(HttpServletRequest request, HttpServletResponse response, Token token) {
        write(request, response, SIGN_IN, token.value(), SignIns.LONGEST);
    }

    void keepDevice(HttpServletRequest request, HttpServletResponse response, Token token) {
        write(request, response, DEVICE, token.value(), KnownDevices.KEPT);
    }

    void dropSignIn(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, SIGN_IN, "", Duration.ZERO);
    }

    private Optional<Token> read(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, nameOn(request, name));
        return cookie == null ? Optional.empty() : Token.parse(cookie.getValue());
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration kept) {
        var cookie = new Cookie(nameOn(request, name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(address.isSecure(request));
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) kept.toSeconds());
        response.addCookie(cookie);
    }

    private String nameOn(HttpServletRequest request, String name) {
        return address.isSecure(request) ? "__Host-" + name : name;
    }
}
