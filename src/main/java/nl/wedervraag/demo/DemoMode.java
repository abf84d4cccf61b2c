package nl.wedervraag.demo;

import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this node shows the demo: where it is asked for, and only while nobody but this machine can reach it. */
@Component
class DemoMode {

    private final boolean on;

    DemoMode(
            @Value("${wedervraag.demo:false}") boolean wanted,
            @Value("${server.address:0.0.0.0}") InetAddress address) {
        this.on = wanted && address.isLoopbackAddress();
    }

    boolean on() {
        return on;
    }
}
