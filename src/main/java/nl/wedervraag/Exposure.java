package nl.wedervraag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.wedervraag.access.NamedProxy;
import nl.wedervraag.access.PublicAddress;
import nl.wedervraag.database.StartRefused;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * What stands between this node and a network: TLS of its own, or a proxy that is named and has it. Beyond loopback it
 * doesn't start without one of them, since passwords and drafts would go over the wire for anybody to read.
 *
 * @param publicAddress as it stands in people's browsers
 * @param proxy who may speak to it in others' names
 */
record Exposure(String certificate, String key, String publicAddress, String proxy) {

    private static final String CERTIFICATE = "WEDERVRAAG_TLS_CERTIFICATE";
    private static final String KEY = "WEDERVRAAG_TLS_KEY";
    private static final String PUBLIC_ADDRESS = "WEDERVRAAG_PUBLIC_ADDRESS";

    static Exposure of(Map<String, String> environment) {
        return new Exposure(
                value(environment, CERTIFICATE),
                value(environment, KEY),
                value(environment, PUBLIC_ADDRESS),
                value(environment, "WEDERVRAAG_PROXY"));
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }

    void refuseUnprotected(ListenAddress listen) {
        if (certificate.isEmpty() != key.isEmpty()) {
            throw new StartRefused(
                    "Of %s and %s only one is set.".formatted(CERTIFICATE, KEY),
                    "Set both, each to a file in PEM form, or neither.");
        }
        refuseUnknownAddresses();
        refuseUnreadable(CERTIFICATE, certificate);
        refuseUnreadable(KEY, key);
        if (!listen.isThisMachineAlone() && !hasTls() && !isBehindProxy()) {
            throw new StartRefused(
                    "It would listen on %s, where other machines can reach it, without TLS: passwords and drafts would go over the network in the clear."
                            .formatted(listen.address().getHostAddress()),
                    ("Put a proxy with TLS in front and name it: WEDERVRAAG_PUBLIC_ADDRESS as https://wedervraag.example.org and"
                                    + " WEDERVRAAG_PROXY as the proxy's IP address. Or set %s and %s. Or leave WEDERVRAAG_ADDRESS out, and only"
                                    + " this machine reaches it.")
                            .formatted(CERTIFICATE, KEY));
        }
        if (!listen.isThisMachineAlone() && publicAddress.isEmpty()) {
            throw new StartRefused(
                    "It would listen on %s without knowing its address in people's browsers, and so take its own pages for strangers'."
                            .formatted(listen.address().getHostAddress()),
                    "Set " + PUBLIC_ADDRESS + " to it, as https://wedervraag.example.org.");
        }
        if (hasTls()) {
            refuseUnlessPem(CERTIFICATE, certificate, PemContent::getCertificates);
            refuseUnlessPem(KEY, key, PemContent::getPrivateKey);
        }
    }

    private static void refuseUnlessPem(String name, String file, Consumer<PemContent> reading) {
        try {
            reading.accept(PemContent.load(Path.of(file)));
        } catch (IOException | RuntimeException e) {
            throw new StartRefused(
                    name + " names " + file + ", which doesn't hold one in PEM form: " + e.getMessage() + ".",
                    "Give a certificate (-----BEGIN CERTIFICATE-----) and its private key without a passphrase"
                            + " (-----BEGIN PRIVATE KEY-----).");
        }
    }

    private void refuseUnknownAddresses() {
        if (!NamedProxy.understands(proxy)) {
            throw new StartRefused(
                    "WEDERVRAAG_PROXY is '" + proxy + "', which isn't an IP address.",
                    "Write it as 172.30.77.1, or as a range like 10.0.0.0/8; several with commas.");
        }
        if (!publicAddress.isEmpty() && !PublicAddress.understands(publicAddress)) {
            throw new StartRefused(
                    PUBLIC_ADDRESS + " is '" + publicAddress + "', which isn't an address of a site.",
                    "Write it as https://wedervraag.example.org, with nothing after the host but a port.");
        }
    }

    private static void refuseUnreadable(String name, String file) {
        if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
            throw new StartRefused(
                    name + " names " + file + ", which can't be read.", "Check its path and who may read it.");
        }
    }

    boolean hasTls() {
        return !certificate.isEmpty();
    }

    private boolean isBehindProxy() {
        return publicAddress.startsWith("https://") && !proxy.isEmpty();
    }

    /** Where browsers reach it, if that isn't where it listens. */
    String url(ListenAddress listen) {
        return publicAddress.isEmpty() ? listen.url(hasTls() ? "https" : "http") : publicAddress;
    }

    Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        if (hasTls()) {
            properties.put(
                    "server.ssl.certificate", "file:" + Path.of(certificate).toAbsolutePath());
            properties.put(
                    "server.ssl.certificate-private-key", "file:" + Path.of(key).toAbsolutePath());
        }
        if (hasTls() || publicAddress.startsWith("https://")) {
            properties.put("server.servlet.session.cookie.secure", true);
            // The name binds it to this host alone.
            properties.put("server.servlet.session.cookie.name", "__Host-wedervraag-session");
            properties.put("server.servlet.session.cookie.path", "/");
        }
        return properties;
    }
}
