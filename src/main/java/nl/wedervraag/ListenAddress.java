package nl.wedervraag;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Map;
import nl.wedervraag.database.StartRefused;

/**
 * Where this node listens: loopback unless told otherwise.
 *
 * @param setting how a person chooses another port
 */
record ListenAddress(InetAddress address, int port, String setting) {

    private static final int LAST = 65_535;
    private static final String LOOPBACK = "127.0.0.1";

    /** For people. */
    static ListenAddress of(Map<String, String> environment) {
        return new ListenAddress(
                address(environment, "WEDERVRAAG_ADDRESS"),
                port(environment.getOrDefault("WEDERVRAAG_PORT", "8080"), "--port"),
                "--port");
    }

    /** For those who watch it: the next port, or any that is free where that one isn't and none was asked for. */
    ListenAddress management(Map<String, String> environment) {
        var name = "WEDERVRAAG_MANAGEMENT_PORT";
        var where = address(environment, "WEDERVRAAG_MANAGEMENT_ADDRESS");
        var wanted = environment.getOrDefault(name, "");
        if (!wanted.isBlank()) {
            return new ListenAddress(where, port(wanted, name), name);
        }
        var next = new ListenAddress(where, port == 0 || port == LAST ? 0 : port + 1, name);
        return next.isFree() ? next : new ListenAddress(where, 0, name);
    }

    private static InetAddress address(Map<String, String> environment, String name) {
        var text = environment.getOrDefault(name, LOOPBACK);
        try {
            return InetAddress.getByName(text.isBlank() ? LOOPBACK : text);
        } catch (UnknownHostException e) {
            throw new StartRefused(
                    name + " is '" + text + "', which isn't an address of this machine.",
                    "Leave it out to listen on this machine alone (127.0.0.1).");
        }
    }

    private static int port(String text, String setting) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LAST) {
            throw new StartRefused("'" + text + "' isn't a port.", "Choose one from 1 to 65535 with " + setting + ".");
        }
        return Integer.parseInt(text);
    }

    /** Asked before anything is started, so that a second start in the same place does nothing at all. */
    void refuseTaken() {
        if (!isFree()) {
            throw taken();
        }
    }

    private boolean isFree() {
        if (port == 0) {
            return true;
        }
        try (var socket = new ServerSocket(port, 1, address)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    StartRefused taken() {
        return new StartRefused(
                "Port %d on %s is taken by another program, or isn't ours to use."
                        .formatted(port, address.getHostAddress()),
                "Stop that program, or choose another port with " + setting + ".");
    }

    boolean isThisMachineAlone() {
        return address.isLoopbackAddress();
    }

    String url(String scheme) {
        var host = address.getHostAddress();
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }
}
