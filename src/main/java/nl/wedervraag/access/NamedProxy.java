package nl.wedervraag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The proxy in front, by its IP address or range, as {@code 172.30.77.1} or {@code 10.0.0.0/8}; several with commas. It
 * alone is believed about where a request comes from, and once it is named nobody else on the network is answered.
 */
@Component
public class NamedProxy {

    private record Range(byte[] network, int bits) {

        static Range of(String text) {
            var slash = text.indexOf('/');
            var network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash))
                    .getAddress();
            var bits = slash < 0 ? network.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > network.length * 8) {
                throw new IllegalArgumentException(text);
            }
            return new Range(network, bits);
        }

        boolean holds(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != network.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Range> ranges;

    NamedProxy(@Value("${wedervraag.proxy:}") String configured) {
        ranges = Arrays.stream(configured.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(NamedProxy::range)
                .toList();
    }

    /** Whether it can be written so. */
    public static boolean understands(String configured) {
        try {
            new NamedProxy(configured);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Range range(String text) {
        try {
            return Range.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "wedervraag.proxy must be like 172.30.77.1 or 10.0.0.0/8, not " + text, e);
        }
    }

    /** Whether whoever is at the other end of the line is to be answered at all. */
    boolean admits(HttpServletRequest request) {
        var peer = InetAddress.ofLiteral(request.getRemoteAddr());
        return ranges.isEmpty() || peer.isLoopbackAddress() || isProxy(peer);
    }

    /** Where the request comes from: what the proxy says if it is the proxy, and nobody's word otherwise. */
    String source(HttpServletRequest request) {
        var peer = InetAddress.ofLiteral(request.getRemoteAddr());
        var header = request.getHeader("X-Forwarded-For");
        if (header == null || !isProxy(peer)) {
            return request.getRemoteAddr();
        }
        // The last one is what the proxy saw itself; those before it are whatever its own visitor claims.
        var last = header.substring(header.lastIndexOf(',') + 1).strip();
        try {
            return InetAddress.ofLiteral(last).getHostAddress();
        } catch (IllegalArgumentException e) {
            return request.getRemoteAddr();
        }
    }

    private boolean isProxy(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }
}
