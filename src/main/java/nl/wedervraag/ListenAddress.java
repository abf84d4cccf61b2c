package nl.wedervraag;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Map;
import nl.wedervraag.database.StartRefused;

/** Where this node listens: loopback unless told otherwise. */
record ListenAddress(InetAddress address, int port) {

    static ListenAddress of(Map<String, String> environment) {
        return new ListenAddress(
                address(environment.getOrDefault("WEDERVRAAG_ADDRESS", "127.0.0.1")),
                port(environment.getOrDefault("WEDERVRAAG_PORT", "8080")));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new StartRefused(
                    "WEDERVRAAG_ADDRESS is '" + text + "', which isn't an address of this machine.",
                    "Leave it out to listen on this machine alone (127.0.0.1).");
        }
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new StartRefused("'" + text + "' isn't a port.", "Choose one from 1 to 65535 with --port.");
        }
        return Integer.parseInt(text);
    }

    /** Asked before anything is started, so that a second start in the same place does nothing at all. */
    void refuseTaken() {
        if (port == 0) {
            return;
        }
        try (var socket = new ServerSocket(port, 1, address)) {
            assert socket.isBound();
        } catch (IOException e) {
            throw taken();
        }
    }

    StartRefused taken() {
        return new StartRefused(
                "Port %d on %s is taken by another program, or isn't ours to use."
                        .formatted(port, address.getHostAddress()),
                "Stop that program, or choose another port with --port.");
    }

    boolean isThisMachineAlone() {
        return address.isLoopbackAddress();
    }

    String url() {
        var host = address.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }
}
