package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicAddressTests {

    @Test
    void linksOfACommandLeadWhereTheProgramListens() {
        assertThat(link(new PublicAddress("", 9000, ""))).startsWith("http://localhost:9000/link#");
        assertThat(link(new PublicAddress("", 9000, "/etc/ssl/it.pem"))).startsWith("https://localhost:9000/link#");
        assertThat(link(new PublicAddress("https://wedervraag.example.org/", 9000, "")))
                .startsWith("https://wedervraag.example.org/link#");
    }

    private static String link(PublicAddress address) {
        return address.ofLink(Token.random());
    }
}
